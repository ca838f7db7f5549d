using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Why the time of a promise cannot be told.</summary>
public enum OpenDeadlineKind
{
    /// <summary>Days that run from nothing: "within 100 days".</summary>
    NoStart,

    /// <summary>An act that somebody waits for, and no date in its provision.</summary>
    NoDate,

    /// <summary>What is to be carried out, in a text that sets no time at all.</summary>
    NoDateAnywhere,

    /// <summary>An interim rule that holds until something happens which nobody must bring about: "pending a final settlement".</summary>
    NoEnd,
}

/// <summary>A promise whose time cannot be told: days that run from nothing, an act that somebody waits for and no date, an interim without an end.</summary>
public sealed class OpenDeadline : IPlaced
{
    internal OpenDeadline(Statement statement, Passage passage, OpenDeadlineKind kind)
    {
        Statement = statement;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The promise.</summary>
    public Statement Statement { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence => Statement.Sentence;

    /// <summary>The period, the words that name the act, or the event that is waited for.</summary>
    public Passage Passage { get; }

    /// <summary>Why it cannot be told.</summary>
    public OpenDeadlineKind Kind { get; }

    public override string ToString() => Passage.Text;
}
