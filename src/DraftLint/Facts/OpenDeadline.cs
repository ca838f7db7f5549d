using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A promise whose time cannot be told: days that run from nothing, or an act that somebody waits for and no date.</summary>
public sealed class OpenDeadline : IPlaced
{
    internal OpenDeadline(Statement statement, Passage passage, bool isMissing)
    {
        Statement = statement;
        Passage = passage;
        IsMissing = isMissing;
    }

    /// <summary>The promise.</summary>
    public Statement Statement { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence => Statement.Sentence;

    /// <summary>The period, or the words that name the act.</summary>
    public Passage Passage { get; }

    /// <summary>True when there is no deadline at all; false when it runs from nothing.</summary>
    public bool IsMissing { get; }

    public override string ToString() => Passage.Text;
}
