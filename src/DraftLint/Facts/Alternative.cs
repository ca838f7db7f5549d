using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Bracketed text that is not agreed yet: "[Ukraine: ...]", "[Alternative A: ...]", "[shall] [should]".</summary>
public sealed class Alternative : IPlaced
{
    internal Alternative(Sentence sentence, Passage passage, Passage content)
    {
        Sentence = sentence;
        Passage = passage;
        Content = content;
    }

    /// <summary>The sentence in which it begins.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words with their brackets.</summary>
    public Passage Passage { get; }

    /// <summary>What is proposed, without brackets and label.</summary>
    public Passage Content { get; }

    /// <summary>Who proposes it, as the text says: "Ukraine", "the Buyer"; null when it does not say.</summary>
    public Passage? Owner { get; init; }

    /// <summary>The label in front: "Ukraine", "Alternative A"; null when there is none.</summary>
    public Passage? Label { get; init; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => Passage.Text;
}
