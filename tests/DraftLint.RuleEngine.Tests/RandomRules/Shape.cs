namespace DraftLint.RuleEngine.Tests.RandomRules;

/// <summary>What a random rule says, as numbers that choose from lists; read by the rule and by the naive interpreter.</summary>
/// <param name="Writes">Whether it derives stamps; otherwise it only reads them.</param>
/// <param name="Own">The condition on the first fact.</param>
/// <param name="Second">What is matched besides.</param>
/// <param name="SecondJoin">How that is joined.</param>
/// <param name="Third">What must hold besides.</param>
/// <param name="ThirdJoin">How that is joined.</param>
/// <param name="Filtered">Whether there is a filter.</param>
public sealed record Shape(bool Writes, int Own, SecondKind Second, int SecondJoin, ThirdKind Third, int ThirdJoin, bool Filtered)
{
    public const int Owns = 5;
    public const int Joins = 7;

    /// <summary>The joins by the key, and by other things besides.</summary>
    public static IReadOnlyList<int> KeyJoins { get; } = [1, 3, 4, 6];
}

public enum SecondKind
{
    None,
    Beta,
    Stamp,
}

public enum ThirdKind
{
    None,
    ExistsBeta,
    NotBeta,
    AllBeta,
    Collect,
    Group,
    Having,
    Ordered,
    Lookup,
    Projected,
    ExistsStamp,

    // From here on stamps are negated, which no rule may that writes them.
    NotStamp,
    Either,
}
