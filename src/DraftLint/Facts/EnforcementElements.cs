namespace DraftLint.Facts;

/// <summary>The elements of a complete enforcement clause.</summary>
public static class EnforcementElements
{
    /// <summary>Who imposes the measure.</summary>
    public static ElementKind Imposer { get; } = new("who imposes", "[Party or body] shall impose [measure].");

    /// <summary>What it answers to.</summary>
    public static ElementKind Trigger { get; } = new("graded trigger", "If [body] has found a [first / repeated / serious] breach of [provisions], [measure] follows.");

    /// <summary>Who finds the breach.</summary>
    public static ElementKind FactFinder { get; } = new("fact-finder", "[Body], of which the party concerned is no member, finds within [number] days whether [breach] has occurred.");

    /// <summary>What is imposed.</summary>
    public static ElementKind Measure { get; } = new("named measure", "The measures are at least [measure, amount or list in Annex].");

    /// <summary>By when, or by itself.</summary>
    public static ElementKind TimeLimit { get; } = new("deadline or automatic return", "[Measure] takes effect on the [number]th day after the finding, without any further decision.");

    /// <summary>For how long, and what lifts it.</summary>
    public static ElementKind Duration { get; } = new("duration and lifting test", "[Measure] lasts until [body] has found that [test] is met.");

    /// <summary>What the party in breach owes besides: an end of the breach, and reparation.</summary>
    public static ElementKind Remedy { get; } = new("remedy", "The party in breach shall end the breach within [number] days and make good [damage] by [restitution, compensation].");

    /// <summary>Who sits in the body that finds the breach.</summary>
    public static ElementKind Composition { get; } = new("body's composition", "[Body] has [number] members, appointed by [whom], and decides by [majority].");

    /// <summary>That nobody finds its own breach, or votes on it.</summary>
    public static ElementKind NoSelfJudging { get; } = new("no self-judging", "The party concerned is no member of [body] when it finds [breach], and has no vote on it.");

    /// <summary>Where it is contested, and what holds until then.</summary>
    public static ElementKind Dispute { get; } = new("dispute route", "A dispute goes to [court or arbitrator] within [number] days; until its decision [default] applies.");

    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<ElementKind> All { get; } = [Imposer, Trigger, FactFinder, Composition, NoSelfJudging, Measure, TimeLimit, Duration, Remedy, Dispute];
}
