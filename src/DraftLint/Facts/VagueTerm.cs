using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>In what way words leave a promise open.</summary>
public enum VagueTermKind
{
    /// <summary>A time without a clock: "promptly", "in due course".</summary>
    Time,

    /// <summary>A standard that nothing measures: "reasonable", "best efforts".</summary>
    Standard,

    /// <summary>One side decides alone: "as it deems necessary".</summary>
    Discretion,

    /// <summary>A way out: "where possible", "subject to national law".</summary>
    Escape,

    /// <summary>To be agreed later.</summary>
    AgreementToAgree,

    /// <summary>A list without an end: "and other measures".</summary>
    OpenList,
}

/// <summary>Words that soften a promise or leave it open. One fact for each kind and sentence: the first, with what makes it definite.</summary>
public sealed class VagueTerm : IPlaced
{
    internal VagueTerm(Sentence sentence, Passage passage, VagueTermKind kind)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>What they leave open.</summary>
    public VagueTermKind Kind { get; }

    /// <summary>The first promise of the sentence, or null when it promises nothing.</summary>
    public Statement? Promise { get; init; }

    /// <summary>What makes the words definite: a deadline, a definition, a quantity, a list; null when nothing was found.</summary>
    public Passage? Clarifier { get; init; }

    /// <summary>True for words that sound texts use often: "relevant", "due", and "in accordance with its law" outside guarantees, military aid and enforcement. By themselves they say little.</summary>
    public bool IsCommon { get; init; }

    /// <summary>True when it softens or opens what somebody promises in the operative text.</summary>
    public bool IsInPromise => Promise is { IsOperative: true };

    public override string ToString() => $"{Kind}: {Passage}";
}
