using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>What a reference turned out to point at.</summary>
public enum ReferenceTarget
{
    /// <summary>A provision of this agreement.</summary>
    Provision,

    /// <summary>Another instrument: "Article 51 of the UN Charter".</summary>
    ExternalInstrument,

    /// <summary>Another document of the package that the front matter lists.</summary>
    PackageDocument,

    /// <summary>Nothing: this agreement has provisions of that kind, and none with that number.</summary>
    Nothing,

    /// <summary>An annex that is not there.</summary>
    MissingAnnex,

    /// <summary>Several provisions could be meant.</summary>
    Ambiguous,

    /// <summary>Unknown: the text shows no numbers of that kind to compare with.</summary>
    Unverifiable,
}

/// <summary>A reference by number: "Article 5(2)(a)", "paragraph 2 of Article 7", "points 3 to 5", "Annex B", "the preceding paragraph".</summary>
public sealed class CrossReference : IPlaced
{
    internal CrossReference(Passage passage, Sentence sentence, ReferenceTarget target, Provision? provision, string reason)
    {
        Passage = passage;
        Whole = passage;
        Sentence = sentence;
        Target = target;
        Provision = provision;
        Reason = reason;
    }

    /// <summary>The words of the reference.</summary>
    public Passage Passage { get; }

    /// <summary>The words of the list or range that it is a member of: "Articles 3 to 5" where the passage is "5"; else the passage.</summary>
    public Passage Whole { get; internal init; }

    /// <summary>The sentence that it stands in.</summary>
    public Sentence Sentence { get; }

    /// <summary>What it points at.</summary>
    public ReferenceTarget Target { get; }

    /// <summary>The provision that it points at, or where it points at nothing the closest that exists; may be null.</summary>
    public Provision? Provision { get; }

    /// <summary>Why it was told so, for a reader: "Article 9 is the last of this agreement".</summary>
    public string Reason { get; }

    public override string ToString() => Passage.Text;
}
