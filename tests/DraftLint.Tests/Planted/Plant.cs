namespace DraftLint.Tests.Planted;

/// <summary>A defect of a kind, in words that a seed chooses.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Points">The points that hold it, without their numbers.</param>
internal sealed record Plant(string Rule, IReadOnlyList<string> Points)
{
    private static readonly string[] Adjectives = ["Coastal", "Northern", "Neutral", "Upper", "Central", "Provisional", "Eastern", "Mixed"];
    private static readonly string[] Things = ["Warning Scheme", "Storage Zone", "Fuel Reserve", "Signal Station", "Landing Strip", "Relief Store"];
    private static readonly string[] Actors = ["Norway", "Iceland", "Aster Hosting Ltd", "The master of the harbour"];
    private static readonly string[] Acts = ["publish the lists", "repair the bridge", "clear the road of mines", "count the crates", "paint the gates"];
    private static readonly string[] Times = ["each spring", "within ten days", "by 1 May 2031", "once a month", "on each first of June"];

    private static readonly string[] Open =
    [
        "certain areas", "several districts", "the actual line of contact", "existing borders", "the present frontier", "a demilitarised zone", "the disputed territories",
        "a humanitarian corridor", "a buffer zone", "the current front line",
    ];

    private static readonly string[] Bodies = ["Commission", "Council", "Committee", "Panel", "Mechanism", "Working Group", "Task Force"];
    private static readonly string[] Powers = ["decide on each complaint", "inspect the stores", "extend the time", "name the judges", "hear the witnesses"];
    private static readonly string[] Roles = ["Contractor", "Manufacturer", "Licensor", "Lender", "Carrier", "Distributor"];

    private static readonly Func<Random, Plant>[] Kinds =
    [
        random => new("DL2001", [$"{Of(random, Actors)} shall {Of(random, Acts)} of the {Of(random, Adjectives)} {Of(random, Things)} {Of(random, Times)}."]),
        random => new("DL2001", [$"{Of(random, Actors)} shall leave {Of(random, Open)} {Of(random, Times)}."]),
        random => Twice(random, $"{Of(random, Adjectives)} {Of(random, Things)}"),
        random => Drift(random, $"{Of(random, Adjectives)} {Of(random, Things)}"),
        random => Wording(random, Of(random, Adjectives), Of(random, Bodies[..4])),
        random => Circle($"{Of(random, Adjectives)} Zone", $"{Of(random, Things)}"),
        random => new("DL2006", [$"{Of(random, Actors)} shall {Of(random, Acts)} through the {Letters(random)} {Of(random, Times)}."]),
        random => new("DL2007", [$"\"{Of(random, Things)}\" means a place behind the dike, and {Of(random, Actors[..2])} shall {Of(random, Acts)} {Of(random, Times)}.", "Nobody else may enter it."]),
        random => new("DL2008", [$"The {(random.Next(2) == 0 ? "Guarantors" : "Mediating Powers")} shall {Of(random, Acts)} {Of(random, Times)}."]),
        random => new("DL2009", [$"The {Of(random, Adjectives)} {Of(random, Bodies)} {(random.Next(2) == 0 ? "shall" : "may")} {Of(random, Powers)}."]),
    ];

    /// <summary>The number of kinds of defect.</summary>
    public static int KindCount => Kinds.Length;

    /// <summary>The defect that a seed makes: all kinds in turn.</summary>
    public static Plant Of(int seed) => Kinds[seed % Kinds.Length](new Random(seed));

    /// <summary>The names of roles that no sound text uses.</summary>
    public static Plant Role(int seed) => new("DL2008", [$"The {Roles[seed % Roles.Length]} shall {Of(new Random(seed), Acts)} {Of(new Random(seed + 1), Times)}."]);

    private static Plant Twice(Random random, string term) => new("DL2003",
        [$"\"{term}\" means the land behind the dike.", $"Norway shall guard the {term} {Of(random, Times)}.", $"\"{term}\" means any {Of(random, ["house", "field", "tower", "barn"])} that soldiers use."]);

    private static Plant Drift(Random random, string term) => new("DL2004",
        [$"\"{term}\" means the land behind the dike. Norway shall guard the {term}.", $"Iceland shall measure the {term}. Nobody may sell the {term}.", $"Norway shall fence the {term.ToLowerInvariant()} {Of(random, Times)}."]);

    private static Plant Wording(Random random, string adjective, string body) => new("DL2004",
        [$"A panel of three judges (the \"{adjective} Claims {body}\") hears the claims. The {adjective} Claims {body} sits in Bergen.", $"{Of(random, Actors)} shall answer the {adjective} Claims {(body == "Council" ? "Commission" : "Council")} {Of(random, Times)}."]);

    private static Plant Circle(string one, string other) => new("DL2005",
        [$"\"{one}\" means the {other} without its gates.", $"\"{other}\" means the {one} and its gates.", $"Norway shall guard the {one} and the {other}."]);

    private static string Letters(Random random) => string.Concat(Enumerable.Range(0, 4).Select(_ => "BCFGHKNPRSTZ"[random.Next(12)]));

    private static string Of(Random random, string[] words) => words[random.Next(words.Length)];
}
