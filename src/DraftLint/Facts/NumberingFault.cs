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

    /// <summary>The provision behind it in the same series, or null.</summary>
    public Provision? Next { get; internal set; }

    /// <summary>
    /// True when the number alone is wrong: with the number that would follow, what stands before and behind it is in order. Never for a
    /// gap: a provision may have been lost, and a new number would hide that. A lower number at the end may go on with a list further out.
    /// </summary>
    public bool IsOnlyMisnumbered => !FollowsFault && (Next == null ? Kind == NumberingFaultKind.Repeat : Kind != NumberingFaultKind.Gap && Next.Label!.Ordinal == Expected + 1);

    internal bool FollowsFault { get; set; }

    Passage? IPlaced.Passage => Provision.Start;
}
