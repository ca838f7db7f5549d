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

/// <summary>A provision that promises security, with the elements that a complete guarantee has and where the text says them. Its words are those of the strongest promise.</summary>
public sealed class Guarantee : ClauseWithElements
{
    internal Guarantee(Sentence sentence, Passage passage, GuaranteeKind kind, IReadOnlyList<ClauseElement> elements, IReadOnlyList<ElementKind> gaps)
        : base(sentence, passage, elements)
    {
        Kind = kind;
        Gaps = gaps;
    }

    /// <summary>What is promised.</summary>
    public GuaranteeKind Kind { get; }

    /// <summary>Other promises of security in the same article or point, in text order.</summary>
    public IReadOnlyList<Passage> OtherPromises { get; init; } = [];

    /// <summary>True when it promises more than restraint and talk: a guarantee, defence, assistance.</summary>
    public bool IsPositive => Kind is GuaranteeKind.Guarantee or GuaranteeKind.Defence;
}
