using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>The words by which a text promises security: "reliable security guarantees".</summary>
public sealed class GuaranteeTerm : IPlaced
{
    internal GuaranteeTerm(Sentence sentence, Passage passage, string key)
    {
        Sentence = sentence;
        Passage = passage;
        Key = key;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words, qualifiers included.</summary>
    public Passage Passage { get; }

    /// <summary>The noun without qualifiers, in the form that definitions are matched by: "security guarantee".</summary>
    public string Key { get; }

    /// <summary>True when a word such as "reliable" or "robust" stands in for what is promised.</summary>
    public bool HasVagueQualifier { get; init; }

    /// <summary>True for help or a state of affairs that is promised by its name: "extend protection".</summary>
    public bool IsHelp { get; init; }

    /// <summary>True when the words praise or name and do not say what is promised.</summary>
    public bool IsOpen => HasVagueQualifier || IsHelp;

    /// <summary>What makes it definite: a provision or annex that the sentence points at and that says who does what; of help also an amount, a list, or what it is for; null when nothing was found.</summary>
    public Passage? Clarifier { get; init; }

    /// <summary>True when it stands where an agreement binds.</summary>
    public bool IsOperative { get; init; }

    public override string ToString() => Passage.Text;
}

/// <summary>
/// What a text says elsewhere about a guarantee: a provision headed by the term that says, with an obligor, what is to be done.
/// </summary>
public sealed class GuaranteeSpecification : IPlaced
{
    internal GuaranteeSpecification(string key, Provision provision)
    {
        Key = key;
        Provision = provision;
    }

    /// <summary>The noun, as in <see cref="GuaranteeTerm.Key"/>.</summary>
    public string Key { get; }

    /// <summary>The provision.</summary>
    public Provision Provision { get; }

    Passage? IPlaced.Passage => Provision.Start;

    public override string ToString() => $"{Key}: {Provision}";
}

/// <summary>A promise by likeness: "Article 5-like", "NATO-style", "similar to Article 5".</summary>
public sealed class GuaranteeAnalogy : IPlaced
{
    internal GuaranteeAnalogy(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words of the likeness.</summary>
    public Passage Passage { get; }

    /// <summary>True when an annex or quoted text pins what is taken over.</summary>
    public bool IsPinned { get; init; }

    /// <summary>True when it stands where an agreement binds.</summary>
    public bool IsOperative { get; init; }

    public override string ToString() => Passage.Text;
}
