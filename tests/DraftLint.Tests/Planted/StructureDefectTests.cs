using System.Globalization;
using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Planted;

/// <summary>Defects of structure planted in a sound text: at least 95 in 100 are found in their line, and the sound text is silent.</summary>
public class StructureDefectTests
{
    private static readonly BuiltInRules Structure = BuiltInRules.Where(rule => rule.Id.StartsWith("DL1", StringComparison.Ordinal)).Throwing;

    private static readonly string[] Subjects = ["The Carrier", "The Shipper", "Each Party", "The Port Authority"];

    private static readonly string[] Duties =
        ["shall insure the cargo", "shall report the arrival of each barge", "shall repair the lock", "shall keep the log open to inspection", "shall pay the tolls", "shall mark the channel with lights"];

    private static readonly string[] Headings = ["Insurance", "Reports", "Repairs", "Records", "Tolls", "Lights", "Inspections", "Damage"];

    private static readonly string[] Broken = ["mininum", "ofthe", "thePort", "govern- ment", "obl1gation", "shaU", "tbe", "paymenl"];

    private static readonly string[] Blanks = ["[date]", "[●]", "TBD", "[amount]", "{{port}}", "[insert port]"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_sound_text_is_silent(int seed) => Assert.Empty(Given.Linted(string.Join("\n\n", Sound(new Random(seed))), Structure).Findings);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nearly_all_planted_defects_are_found_in_their_line(int seed)
    {
        var random = new Random(seed);
        var missed = new List<string>();
        for (var defect = 0; defect < 24; defect++)
        {
            var lines = Sound(random);
            var (rule, at) = Plant(lines, defect % 12, random);
            var line = (2 * at) + 1;
            var found = Given.Linted(string.Join("\n\n", lines), Structure).Findings;
            if (!found.Any(finding => finding.Rule.Id == rule && finding.Passage.Position.Line == line))
                missed.Add($"{rule} in line {line}, \"{lines[at]}\"; found: {string.Join(", ", found)}");
        }
        Assert.True(missed.Count <= 1, string.Join('\n', missed));
    }

    // Six articles of two paragraphs and two annexes; each line is a block.
    private static List<string> Sound(Random random)
    {
        var lines = new List<string> { "# Agreement on the canal at Torun" };
        var headings = Headings.OrderBy(_ => random.Next()).ToList();
        for (var article = 1; article <= 6; article++)
        {
            lines.Add($"## Article {article} {headings[article]}");
            lines.Add($"1. {Sentence(random)} within {Number(random)} days of a request.");
            lines.Add($"2. {Sentence(random)} by {1 + random.Next(28)} {Month(random)} {2027 + random.Next(5)}, as {Reference(random, article)} says.");
        }
        lines.AddRange(["## Annex A", "The locks are those at the mill and at the bridge.", "## Annex B", "The toll is EUR 4 for a barge."]);
        lines[3] = "2. The Carrier shall follow the rules of Annex A and Annex B.";
        return lines;
    }

    private static (string Rule, int Line) Plant(List<string> lines, int kind, Random random)
    {
        var article = 2 + random.Next(4);
        var (heading, first, second) = ((3 * article) - 2, (3 * article) - 1, 3 * article);
        var (rule, at, text) = kind switch
        {
            0 => ("DL1001", first, $"1. {Sentence(random)}, subject to Article {9 + random.Next(5)}."),
            1 => ("DL1001", second, $"2. {Sentence(random)}, unless Article {article}({4 + random.Next(4)}) applies."),
            2 => ("DL1003", heading, lines[heading].Replace($"Article {article}", $"Article {article + 1}", StringComparison.Ordinal)),
            3 => ("DL1003", second, string.Concat(random.Next(2) == 0 ? "1" : "3", lines[second].AsSpan(1))),
            4 => ("DL1004", first, $"1. {Sentence(random)} by {Blanks[random.Next(Blanks.Length)]} at the latest."),
            5 => ("DL1005", second, "2. The zone is [Shipper: ten] [Carrier: thirty] metres wide."),
            6 => ("DL1006", second, "2."),
            7 => ("DL1007", first, $"1. {Sentence(random)}, as Annex {(char)('C' + random.Next(5))} prescribes."),
            8 => ("DL1008", heading, $"## Article {article} {lines[1]["## Article 1 ".Length..]}"),
            9 => ("DL1009", first, $"1. {Sentence(random)} within thirty ({31 + random.Next(40)}) days."),
            10 => ("DL1009", second, $"2. {Sentence(random)} by {(random.Next(2) == 0 ? "31 June" : "30 February")} {2027 + random.Next(5)}."),
            _ => ("DL1012", first, $"1. {Sentence(random)}, with {Broken[random.Next(Broken.Length)]} of the canal."),
        };
        lines[at] = text;
        return (rule, at);
    }

    private static string Sentence(Random random) => $"{Subjects[random.Next(Subjects.Length)]} {Duties[random.Next(Duties.Length)]}";

    private static string Number(Random random) => (2 + random.Next(80)).ToString(CultureInfo.InvariantCulture);

    private static string Month(Random random) => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[random.Next(12)];

    private static string Reference(Random random, int article) => random.Next(2) == 0 ? $"Article {1 + random.Next(6)}" : $"paragraph 1 of Article {article}";
}
