namespace DraftLint.Positions;

/// <summary>What a side could accept instead of what it holds.</summary>
/// <param name="Wording">In words.</param>
/// <param name="Marks">What a provision has to bear, all of it, to be taken for this fallback; none: the linter cannot tell.</param>
public sealed record Fallback(string Wording, IReadOnlyList<FallbackMark> Marks)
{
    public override string ToString() => Wording;
}

/// <summary>What can be seen in a provision that makes it easier to accept.</summary>
public enum FallbackMark
{
    /// <summary>Both sides give the same.</summary>
    Mutual,

    /// <summary>It ends, or lapses.</summary>
    Limited,

    /// <summary>Somebody sees to it that it is kept.</summary>
    Verified,

    /// <summary>It depends on what the other side has done.</summary>
    Conditional,

    /// <summary>It says that status and legal positions are not affected.</summary>
    Reserved,

    /// <summary>The side is told beforehand, or has to agree.</summary>
    Announced,
}
