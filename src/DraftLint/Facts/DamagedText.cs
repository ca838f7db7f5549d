using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Words that scanning or conversion broke: "mininum", "ofthe", "govern- ment", "Artic1e".</summary>
public sealed class DamagedText : IPlaced
{
    internal DamagedText(Sentence sentence, Passage passage, string? meant)
    {
        Sentence = sentence;
        Passage = passage;
        Meant = meant;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words as they stand.</summary>
    public Passage Passage { get; }

    /// <summary>What they were, or null where only the original tells.</summary>
    public string? Meant { get; }

    public override string ToString() => Passage.Text;
}
