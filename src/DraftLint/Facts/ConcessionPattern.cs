using DraftLint.Positions;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Words by which a subject of a position is given up.</summary>
/// <param name="Subject">The subject: <c>forces</c>.</param>
/// <param name="Manner">How it is given up.</param>
/// <param name="Acts">The words for the act.</param>
/// <param name="Objects">The words for what it is done to; null when the act says all.</param>
internal sealed record ConcessionPattern(string Subject, ConcessionManner Manner, WordList Acts, WordList? Objects)
{
    /// <summary>Words before the object that make it another matter.</summary>
    public WordList? NotBehind { get; init; }

    /// <summary>Words that have to stand in the clause too.</summary>
    public WordList? Marks { get; init; }

    /// <summary>Words in the sentence that keep what would be given up.</summary>
    public WordList? Saved { get; init; }

    /// <summary>More of them.</summary>
    public WordList? SavedToo { get; init; }

    /// <summary>Whether the act has to be ordered or forbidden.</summary>
    public ConcessionOrder Order { get; init; } = Manner == ConcessionManner.Forsworn ? ConcessionOrder.Forbidden : ConcessionOrder.Ordered;

    /// <summary>Who has to be named as the one who gives.</summary>
    public ConcessionGiver Giver { get; init; }

    /// <summary>The patterns in the order of the rules. Those of territory, which turn on places, are in <see cref="TerritoryReader"/>.</summary>
    public static IReadOnlyList<ConcessionPattern> All { get; } =
    [
        Of("forces", ConcessionManner.Done, "forces limited", "forces limited object") with { NotBehind = List("mass destruction") },
        Of("forces", ConcessionManner.Stated, "strength fixed") with { Marks = List("forces limited object") },
        Of("forces", ConcessionManner.Done, "forces exceeded", "forces limited object") with { Order = ConcessionOrder.Forbidden },
        Of("forces", ConcessionManner.Forsworn, "forces barred", "forces barred object") with { NotBehind = List("mass destruction") },
        Of("alliances", ConcessionManner.Forsworn, "alliance barred", "alliance barred object"),
        Of("alliances", ConcessionManner.Done, "alliance given up", "alliance given up object"),
        Of("alliances", ConcessionManner.Stated, "neutral") with { Marks = List("neutral object") },
        Of("foreign-presence", ConcessionManner.Forsworn, "presence barred", "presence barred object"),
        Of("foreign-presence", ConcessionManner.Forsworn, "assistance barred", "assistance barred object"),
        Of("amnesty", ConcessionManner.Stated, "amnesty") with { Saved = List("amnesty exception") },
        Of("withdrawal", ConcessionManner.Done, "own forces withdrawn", "own forces withdrawn object") with { Giver = ConcessionGiver.OwnAlone, Saved = List("reciprocal"), SavedToo = List("of others") },
        Of("withdrawal", ConcessionManner.Stated, "demilitarised") with { Saved = List("reciprocal") },
        Of("assets-and-sanctions", ConcessionManner.Stated, "assets released", "assets released object") with { Giver = ConcessionGiver.Anybody, Marks = List("assets marked"), Saved = List("compliance"), SavedToo = List("for reparation") },
        Of("assets-and-sanctions", ConcessionManner.Stated, "sanctions lifted", "sanctions lifted object") with { Giver = ConcessionGiver.Anybody, Saved = List("compliance") },
        Of("internal-affairs", ConcessionManner.Done, "matters dictated", "matters dictated object") with { Giver = ConcessionGiver.OwnAlone },
        Of("internal-affairs", ConcessionManner.Stated, "matters settled"),
        Of("internal-affairs", ConcessionManner.Stated, "control of the border") with { Marks = List("made conditional") },
        Of("coercion", ConcessionManner.Stated, "pressure") with { Giver = ConcessionGiver.AnybodyToNamed },
        Of("constitution", ConcessionManner.Done, "constitution changed", "constitution changed object"),
        Of("constitution", ConcessionManner.Stated, "constitution reform"),
        Of("jurisdiction", ConcessionManner.Suffered, "power of others"),
        Of("jurisdiction", ConcessionManner.Suffered, "immunity of others") with { Marks = List("armed holder") },
        Of("jurisdiction", ConcessionManner.Suffered, "hosting"),
        Of("jurisdiction", ConcessionManner.Suffered, "consent of others") with { Order = ConcessionOrder.Either },
        Of("jurisdiction", ConcessionManner.Done, "submitted", "submitted object") with { Giver = ConcessionGiver.OwnAlone },
        Of("property", ConcessionManner.Done, "claims given up", "claims given up object"),
        Of("property", ConcessionManner.Done, "takings accepted", "takings accepted object") with { Giver = ConcessionGiver.OwnAlone },
        Of("property", ConcessionManner.Suffered, "property taken", "property taken object"),
        Of("property", ConcessionManner.Done, "costs borne", "costs borne object") with { Giver = ConcessionGiver.OwnAlone },
    ];

    /// <summary>The patterns of contracts: what is wrong is that one side alone has it.</summary>
    public static IReadOnlyList<ConcessionPattern> Commercial { get; } =
    [
        OfOther("liability", "liable") with { Order = ConcessionOrder.Forbidden, Saved = List("excused") },
        OfOther("liability", "liability exceeded") with { Order = ConcessionOrder.Forbidden, Marks = List("liability named") },
        OfOther("liability", "liability limited") with { Marks = List("liability named") },
        Of("indemnity", ConcessionManner.Done, "indemnified") with { Giver = ConcessionGiver.OwnAlone },
        OfOther("changes", "changes made", "changes made object") with { Saved = List("consented") },
        Of("renewal", ConcessionManner.Stated, "renewed") with { Giver = ConcessionGiver.Anybody, Saved = List("renewal stopped") },
        OfOther("termination", "ended") with { Marks = List("at will") },
        OfOther("data", "data used", "data used object") with { Marks = List("beyond the service"), Saved = List("made anonymous") },
        OfOther("assignment", "assigned", "assigned object") with { Marks = List("without leave") },
    ];

    /// <summary>The patterns of the subjects that a position watches.</summary>
    public static List<ConcessionPattern> WatchedBy(Position position) => [.. All.Concat(Commercial).Where(pattern => position.Watches(pattern.Subject))];

    /// <summary>True where nothing is wrong once the other side gives the same, here or in another clause.</summary>
    public bool IsSettledByReciprocity => Subject is "liability" or "indemnity" or "termination" or "assignment";

    /// <summary>True where nothing is wrong once the side may leave.</summary>
    public bool IsSettledByExit => Subject == "changes";

    private static ConcessionPattern OfOther(string subject, string acts, string? objects = null) =>
        Of(subject, ConcessionManner.Suffered, acts, objects) with { Giver = ConcessionGiver.OtherAlone };

    private static ConcessionPattern Of(string subject, ConcessionManner manner, string acts, string? objects = null) =>
        new(subject, manner, List(acts), objects == null ? null : List(objects));

    private static WordList List(string name) => Lexicon.English["concessions/" + name];
}

/// <summary>Who has to give for a pattern to be a concession.</summary>
internal enum ConcessionGiver
{
    /// <summary>The side, alone or with the others, or somebody unnamed while the side is spoken of.</summary>
    Any,

    /// <summary>The side alone: where both do it, or it is not said who does, nothing is lost.</summary>
    OwnAlone,

    /// <summary>Whoever does it, the side loses.</summary>
    Anybody,

    /// <summary>Whoever does it, where the sentence names the side.</summary>
    AnybodyToNamed,

    /// <summary>The other side alone: it keeps for itself what it does not grant.</summary>
    OtherAlone,
}

/// <summary>Whether an act has to be ordered or forbidden to be a concession.</summary>
internal enum ConcessionOrder
{
    /// <summary>It is to be done.</summary>
    Ordered,

    /// <summary>It is not to be done.</summary>
    Forbidden,

    /// <summary>The words mean the same either way: "not, except with the consent of".</summary>
    Either,
}
