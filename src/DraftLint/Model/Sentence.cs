using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>One sentence of a provision, or the words of a list item, a table cell or a stem that a list completes.</summary>
public sealed class Sentence : IPlaced
{
    internal Sentence(Provision provision, Passage passage, int first, int end)
    {
        Provision = provision;
        Passage = passage;
        First = first;
        End = end;
    }

    /// <summary>The provision that it belongs to.</summary>
    public Provision Provision { get; }

    /// <summary>Its words.</summary>
    public Passage Passage { get; }

    /// <summary>The sentence before it in the same provision, or null.</summary>
    public Sentence? Previous { get; internal set; }

    /// <summary>The words above that it completes: "The Parties shall:" of "(a) withdraw ...", or null.</summary>
    public Sentence? Stem { get; internal set; }

    /// <summary>True when points complete it.</summary>
    public bool IsCompleted { get; internal set; }

    /// <summary>True when it stands in a table.</summary>
    public bool IsTableCell { get; internal init; }

    /// <summary>True when it stands in a block quotation or a footnote: said, but not agreed.</summary>
    public bool IsQuoted { get; internal init; }

    /// <summary>True when it is in a language that there is no vocabulary for: only its form is looked at.</summary>
    public bool IsForeign { get; internal init; }

    /// <summary>True where an agreement binds: not in a recital, a quotation, a footnote or a signature block.</summary>
    public bool IsOperative => !IsQuoted && Provision.Role is not (ProvisionRole.Preamble or ProvisionRole.Signature);

    /// <summary>Where one of the phrases stands in it; see <see cref="Passage.Mentions"/>.</summary>
    public IEnumerable<Passage> Mentions(params string[] phrases) => Passage.Mentions(phrases);

    internal int First { get; }

    internal int End { get; }

    public override string ToString() => Passage.Text;
}
