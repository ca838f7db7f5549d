using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>How a use departs from the term as it is defined.</summary>
public enum TermDrift
{
    /// <summary>Not at all, or nothing is defined that it could depart from.</summary>
    None,

    /// <summary>Small letters where the definition has capitals, or capitals where it has none.</summary>
    Casing,

    /// <summary>One word of several is another, or is missing: the "Joint Verification Committee" of the Joint Verification Commission.</summary>
    Wording,

    /// <summary>Another word for the same thing: the "purchaser" of a contract whose term is Buyer.</summary>
    Synonym,
}

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

    /// <summary>True for the first use of words that nothing defines, and for the first that drifts in its way: the place to report.</summary>
    public bool IsFirst { get; internal set; }

    /// <summary>True for a description in small letters ("certain areas") that nothing in the text fixes.</summary>
    public bool IsDescription { get; init; }

    /// <summary>How it departs from the defined form.</summary>
    public TermDrift Drift { get; internal set; }

    /// <summary>For the use to report: all that depart from the same definition in the same way, itself first; else empty.</summary>
    public IReadOnlyList<TermUse> Alike { get; internal set; } = [];

    /// <summary>The defined term that comes closest to words that nothing defines, or null.</summary>
    public DefinedTerm? Nearest { get; init; }

    /// <summary>The definition that it is measured by: its own, or the closest where it has none; or null.</summary>
    public DefinedTerm? Term => Definition ?? Nearest;

    public override string ToString() => Passage.Text;
}
