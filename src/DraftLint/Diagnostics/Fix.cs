using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>Whether a fix may be made without a person having looked at it.</summary>
public enum FixSafety
{
    /// <summary>No reader of either side could object: what the text says to them stays the same.</summary>
    Safe,

    /// <summary>What the text says may change: a person has to look.</summary>
    Unsafe,
}

/// <summary>A proposed change of the text that mends a finding: what it does in words, and its edits.</summary>
public sealed class Fix
{
    /// <param name="description">What it does, as an order: "refer to Article 9".</param>
    /// <param name="safety">Whether it may be made unseen.</param>
    /// <param name="edits">The edits, none of which overlaps another.</param>
    public Fix(string description, FixSafety safety, params TextEdit[] edits)
    {
        ArgumentException.ThrowIfNullOrEmpty(description);
        ArgumentNullException.ThrowIfNull(edits);
        Description = description;
        Safety = safety;
        TextEdit[] ordered = [.. edits];
        Array.Sort(ordered, (one, other) => one.Span.CompareTo(other.Span));
        Edits = ordered;
    }

    /// <summary>What it does, as an order: "refer to Article 9".</summary>
    public string Description { get; }

    /// <summary>Whether it may be made unseen.</summary>
    public FixSafety Safety { get; }

    /// <summary>The edits, in the order of the text; no two overlap.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }

    public override string ToString() => Description;
}

/// <summary>One edit: the characters of a span of the source give way to others.</summary>
/// <param name="Span">Offsets in the source, in UTF-16 units; empty to insert.</param>
/// <param name="Replacement">What stands there instead; empty to delete.</param>
public sealed record TextEdit(TextSpan Span, string Replacement)
{
    /// <summary>The edit that puts other words in the place of a passage.</summary>
    public static TextEdit Replace(Passage passage, string replacement)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return new TextEdit(passage.Span, replacement);
    }
}
