using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A use of a term: of one that the text defines, or of words written as if it did.</summary>
public sealed class TermUse : IPlaced
{
    internal TermUse(Sentence sentence, Passage passage, string key)
    {
        Sentence = sentence;
        Passage = passage;
        Key = key;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The form that definitions are matched by.</summary>
    public string Key { get; }

    /// <summary>The definition, or null when the text has none.</summary>
    public DefinedTerm? Definition { get; init; }

    /// <summary>True for the first use of words that nothing defines: the place to report.</summary>
    public bool IsFirst { get; init; }

    public override string ToString() => Passage.Text;
}
