using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>How numbering goes wrong.</summary>
public enum NumberingFaultKind
{
    /// <summary>A number is left out.</summary>
    Gap,

    /// <summary>A number stands twice.</summary>
    Repeat,

    /// <summary>A number is lower than the one before it.</summary>
    Disorder,
}

/// <summary>A provision whose number does not follow the one before it, within its parent.</summary>
public sealed class NumberingFault : IPlaced
{
    internal NumberingFault(Provision provision, Provision previous, NumberingFaultKind kind, int expected)
    {
        Provision = provision;
        Previous = previous;
        Kind = kind;
        Expected = expected;
    }

    /// <summary>The provision with the wrong number.</summary>
    public Provision Provision { get; }

    /// <summary>The provision before it in the same series.</summary>
    public Provision Previous { get; }

    /// <summary>What is wrong.</summary>
    public NumberingFaultKind Kind { get; }

    /// <summary>The number that would follow.</summary>
    public int Expected { get; }

    Passage? IPlaced.Passage => Provision.Start;
}
