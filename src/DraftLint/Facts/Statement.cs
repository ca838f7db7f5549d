using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What a sentence says that somebody must, will, should or may do: one verb phrase with its subject.</summary>
public sealed class Statement : IPlaced
{
    internal Statement(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The provision.</summary>
    public Provision Provision => Sentence.Provision;

    /// <summary>From the subject to the verb: the shortest words that show the statement.</summary>
    public Passage Passage { get; }

    /// <summary>How strongly it binds.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The words that carry the modality: "shall", "is expected to"; of a bare noun that names an act, the noun.</summary>
    public required Passage Modal { get; init; }

    /// <summary>True when it forbids or releases: "shall not", "no Party shall".</summary>
    public bool IsNegative { get; init; }

    /// <summary>The grammatical subject, or null.</summary>
    public Passage? Subject { get; init; }

    /// <summary>Who bears the duty: the subject of an active verb, the agent of a passive; null when nobody is named.</summary>
    public Passage? Obligor { get; init; }

    /// <summary>The parties, States and organisations that <see cref="Obligor"/> names, "they" and "each Party" resolved; often none.</summary>
    public IReadOnlyList<Party> Obligors { get; init; } = [];

    /// <summary>The verb: "withdraw", "monitored".</summary>
    public Passage? Verb { get; init; }

    /// <summary>True for "will be monitored".</summary>
    public bool IsPassive { get; init; }

    /// <summary>
    /// True when nobody has to act: it says what something counts as, how something is decided, or what is ("shall be deemed", "shall be adopted by
    /// consensus", "shall be the capital").
    /// </summary>
    public bool IsLegalEffect { get; init; }

    /// <summary>True inside a relative or conditional clause: it describes, and does not promise.</summary>
    public bool IsSubordinate { get; init; }

    /// <summary>
    /// True when something is to be done and nobody is named who does it: a passive without an agent, or a thing as the subject of a
    /// verb that only people carry out ("penalties will follow"), or a bare noun. A prohibition binds everybody and lacks nobody.
    /// </summary>
    public bool LacksObligor => Obligor == null && Modality != Modality.Declares && !IsLegalEffect && Verb != null
        && !IsNegative && (IsPassive || ComesByItself || Modality == Modality.Bare);

    /// <summary>True when a measure is said to come about by itself: "sanctions will follow".</summary>
    public bool ComesByItself { get; init; }

    /// <summary>True when it follows from a breach: it has a condition that speaks of one.</summary>
    public bool IsConsequence => Conditions.Any(condition => condition.IsBreach);

    /// <summary>The words that name an aim where a duty to talk or to help along promises no result: "with a view to ending"; else null.</summary>
    public Passage? MereAim { get; init; }

    /// <summary>True when it binds to trying, and to no result: "shall endeavour to", "will use reasonable efforts to".</summary>
    public bool OwesEffort { get; init; }

    /// <summary>What is acted on: "its troops" of "withdraws its troops"; the subject of a passive; or null.</summary>
    public Passage? DirectObject { get; init; }

    /// <summary>To whom or for whom: the buyer of "deliver to the Buyer"; null when nobody is named.</summary>
    public Passage? Beneficiary { get; init; }

    /// <summary>The parties, States and organisations that <see cref="Beneficiary"/> names; often none.</summary>
    public IReadOnlyList<Party> Beneficiaries { get; init; } = [];

    /// <summary>What it depends on and does not reach, in text order, with those of the words that it completes.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>By when, or null.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>For how long, or null.</summary>
    public Duration? Duration { get; init; }

    /// <summary>How much and how many.</summary>
    public IReadOnlyList<Amount> Amounts { get; init; } = [];

    /// <summary>Words that soften or leave open what is promised: "reasonable", "where possible", "in due course"; all of them, also those that something makes definite.</summary>
    public IReadOnlyList<Passage> Qualifiers { get; init; } = [];

    /// <summary>The bracketed alternative that it is part of, or null: what is proposed is not agreed.</summary>
    public Alternative? Alternative { get; init; }

    /// <summary>True when it stands where an agreement binds: not in a recital, a quotation, a footnote, a signature block, an alternative.</summary>
    public bool IsOperative { get; init; }

    /// <summary>True when it orders in the operative text: "shall", "undertakes", "will", and not in a clause that only describes.</summary>
    public bool IsDuty => IsOperative && !IsSubordinate && Modality is Modality.Shall or Modality.Undertakes or Modality.Will;

    /// <summary>True when it speaks of enforcement: sanctions, monitoring, verification, a breach and what follows.</summary>
    public bool IsEnforcement { get; init; }

    /// <summary>True when it speaks of a security guarantee.</summary>
    public bool IsGuarantee { get; init; }

    // "shall be set forth in the Quality Plan": it points to another text.
    internal bool IsPointer { get; init; }

    // "shall cease", "shall refrain from": the verb itself forbids, and a "not" before it would say the opposite.
    internal bool ForbidsByVerb { get; init; }

    internal bool IsDenied => IsNegative && !ForbidsByVerb;

    /// <summary>Where one of the phrases stands in its sentence; see <see cref="Passage.Mentions"/>.</summary>
    public IEnumerable<Passage> Mentions(params string[] phrases) => Sentence.Mentions(phrases);

    public override string ToString() => Passage.Text;
}

/// <summary>Somebody who is named close to a statement that has no obligor, so that a reader knows who must act.</summary>
public sealed class NearbyObligor : IPlaced
{
    internal NearbyObligor(Statement statement, Passage obligor)
    {
        Statement = statement;
        Obligor = obligor;
    }

    /// <summary>The statement without obligor.</summary>
    public Statement Statement { get; }

    /// <summary>Who is named nearby.</summary>
    public Passage Obligor { get; }

    Passage IPlaced.Passage => Obligor;
}
