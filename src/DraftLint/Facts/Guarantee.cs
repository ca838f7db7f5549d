using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What kind of security is promised, the strongest first.</summary>
public enum GuaranteeKind
{
    /// <summary>It is called a guarantee.</summary>
    Guarantee,

    /// <summary>To defend or to assist against an attack.</summary>
    Defence,

    /// <summary>To support the defence of a State, attack or no attack.</summary>
    Support,

    /// <summary>To consult when security is in danger.</summary>
    Consultation,

    /// <summary>To respect sovereignty and borders, and not to use force.</summary>
    Respect,
}

/// <summary>A provision that promises security, with the elements that a complete guarantee has and where the text says them.</summary>
public sealed class Guarantee : IClauseWithElements
{
    internal Guarantee(Sentence sentence, Passage passage, GuaranteeKind kind, IReadOnlyList<ClauseElement> elements)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
        Elements = elements;
    }

    /// <summary>The sentence of the strongest promise.</summary>
    public Sentence Sentence { get; }

    /// <inheritdoc/>
    public Provision Provision => Sentence.Provision;

    /// <summary>The words of the strongest promise: "assist Ukraine".</summary>
    public Passage Passage { get; }

    /// <summary>What is promised.</summary>
    public GuaranteeKind Kind { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ClauseElement> Elements { get; }

    /// <summary>Other promises of security in the same article or point, in text order.</summary>
    public IReadOnlyList<Passage> OtherPromises { get; init; } = [];

    /// <summary>True when the sentence only intends, reaffirms or declares: "we intend to support".</summary>
    public bool IsIntent { get; init; }

    /// <summary>True when it promises more than restraint and talk: a guarantee, defence, assistance.</summary>
    public bool IsPositive => Kind is GuaranteeKind.Guarantee or GuaranteeKind.Defence;

    /// <summary>The missing elements without which nobody can tell whether the promise was kept; empty when enough of them is there.</summary>
    public IReadOnlyList<ElementKind> Gaps { get; init; } = [];

    /// <summary>The names of all missing elements, the gaps first.</summary>
    public string[] Missing => [.. Gaps.Union(Elements.Where(element => element.State == ElementState.Missing).Select(element => element.Kind)).Select(kind => kind.Name)];

    /// <summary>Neutral wording for each gap.</summary>
    public string[] SuggestedWording => [.. Gaps.Select(gap => gap.Suggestion)];

    public override string ToString() => Passage.Text;
}

/// <summary>A clause that is measured by elements: a guarantee, an enforcement clause, a ceasefire.</summary>
public interface IClauseWithElements : IPlaced
{
    /// <summary>The provision.</summary>
    Provision Provision { get; }

    /// <summary>Each element, in the order of reports.</summary>
    IReadOnlyList<ClauseElement> Elements { get; }
}
