namespace DraftLint.RuleEngine.Planning;

/// <summary>Something that a rule binds: where in the row of a match it is kept, under which name and type.</summary>
internal sealed record Variable(int Slot, string Name, Type Type)
{
    /// <summary>The set that holds this variable alone.</summary>
    public VariableSet Alone => new(1UL << Slot);
}

/// <summary>A set of variables of one rule.</summary>
internal readonly record struct VariableSet(ulong Bits)
{
    /// <summary>A rule has at most this many variables.</summary>
    public const int Capacity = 64;

    public static VariableSet Empty => default;

    public bool IsEmpty => Bits == 0;

    public static VariableSet operator |(VariableSet left, VariableSet right) => new(left.Bits | right.Bits);

    public bool Contains(VariableSet other) => (Bits & other.Bits) == other.Bits;

    public bool Overlaps(VariableSet other) => (Bits & other.Bits) != 0;

    public VariableSet Without(VariableSet other) => new(Bits & ~other.Bits);
}
