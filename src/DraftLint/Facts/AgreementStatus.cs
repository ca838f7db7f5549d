using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What legal force a text gives itself.</summary>
public enum LegalForce
{
    /// <summary>Its title calls it a treaty or convention.</summary>
    Treaty,

    /// <summary>Its title calls it an agreement or protocol, and States agree.</summary>
    InterState,

    /// <summary>Its title calls it an agreement or contract, and no State agrees.</summary>
    Contract,

    /// <summary>It says that it is legally binding.</summary>
    Claimed,

    /// <summary>It says that it is not legally binding, or that it creates no rights and obligations.</summary>
    Denied,
}

/// <summary>What a text says of its own legal force, and whether it is written accordingly: its verbs, its parties, how they consent.</summary>
public sealed class AgreementStatus : IPlaced
{
    internal AgreementStatus(LegalForce force, Passage words)
    {
        Force = force;
        Words = words;
    }

    /// <summary>The force.</summary>
    public LegalForce Force { get; }

    /// <summary>The words that say so: "Treaty", "is legally binding".</summary>
    public Passage Words { get; }

    /// <summary>Sentences that order with "shall" and name who must act, in the operative text.</summary>
    public IReadOnlyList<Statement> Duties { get; internal init; } = [];

    /// <summary>How many operative statements bind: "shall", "must", "undertakes".</summary>
    public int BindingStatements { get; internal init; }

    /// <summary>How many operative statements stop short of that: "will", "should", "intends".</summary>
    public int SofterStatements { get; internal init; }

    /// <summary>True when some verb makes a duty or disposes of a right, wherever it stands.</summary>
    public bool HasTreatyVerbs { get; internal init; }

    /// <summary>True when somebody is named who could be bound.</summary>
    public bool NamesParties { get; internal init; }

    /// <summary>True when it speaks of signature, ratification, entry into force or another way to consent.</summary>
    public bool HasConsent { get; internal init; }

    /// <summary>True when the text is there from its first number on, with nothing marked as left out, in a language that is read.</summary>
    public bool IsWhole { get; internal init; }

    /// <summary>True when it calls itself binding and promises several times, and always in words that bind nobody.</summary>
    public bool BindsWithoutDuties => Force is LegalForce.Treaty or LegalForce.Claimed && IsWhole && !HasTreatyVerbs && SofterStatements > 2;

    /// <summary>True when it says that it binds, and names nobody who could be bound.</summary>
    public bool BindsNobody => Force == LegalForce.Claimed && IsWhole && !NamesParties;

    /// <summary>True when it says that it binds, and not how anybody consents to that.</summary>
    public bool BindsWithoutConsent => Force == LegalForce.Claimed && IsWhole && !HasConsent;

    /// <summary>True when it says that it does not bind, and orders more than once as a treaty does.</summary>
    public bool OrdersWithoutForce => Force == LegalForce.Denied && Duties.Count > 1;

    Passage IPlaced.Passage => Words;

    public override string ToString() => $"{Force}: {Words.Text}";
}

/// <summary>The final clauses that a text with legal force lacks.</summary>
public sealed class FinalClauseGap : IPlaced
{
    internal FinalClauseGap(AgreementStatus status, IReadOnlyList<string> missing)
    {
        Status = status;
        Missing = missing;
    }

    /// <summary>What the text says of its force.</summary>
    public AgreementStatus Status { get; }

    /// <summary>What no clause speaks of: "entry into force", "amendment".</summary>
    public IReadOnlyList<string> Missing { get; }

    Passage IPlaced.Passage => Status.Words;

    public override string ToString() => string.Join(", ", Missing);
}
