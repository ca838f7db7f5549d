using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Why a reader cannot tell what words point at.</summary>
public enum UnclearReferenceKind
{
    /// <summary>No number: any provision above could be meant.</summary>
    Several,

    /// <summary>A number that several provisions have: "paragraph 2" in an article that has none.</summary>
    SeveralOfThatNumber,

    /// <summary>Nothing above speaks of it: "the above-mentioned measures".</summary>
    NothingAbove,

    /// <summary>The text has no division of that kind: "this Section" in articles.</summary>
    NoSuchDivision,

    /// <summary>Another text, which nothing identifies: "this agreement" in a declaration.</summary>
    UnknownText,
}

/// <summary>Words that point at a place of the text, or at another text, without saying at which.</summary>
public sealed class UnclearReference : IPlaced
{
    internal UnclearReference(Sentence sentence, Passage passage, UnclearReferenceKind kind)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>Why they are unclear.</summary>
    public UnclearReferenceKind Kind { get; }

    public override string ToString() => Passage.Text;
}
