using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Drafts;

public class MirrorTests
{
    private const string Ukraine = "ukraine";
    private const string Russia = "russia";

    // Subjects on which the two positions hold the same of themselves. Places belong to one of them only.
    private static readonly string[] Mirrored = ["DL5002", "DL5003", "DL5004", "DL5006", "DL5011", "DL5012"];

    public static TheoryData<string> Drafts => [.. Repository.Files("drafts", "*.md")];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void No_provision_of_a_draft_crosses_a_line_of_both_sides(string draft)
    {
        var content = Repository.Read(draft);

        Assert.Empty(Crossed(content, Ukraine).Intersect(Crossed(content, Russia)));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void What_one_side_calls_a_concession_is_a_gain_of_the_other(string draft)
    {
        var reading = new Linter([], [Given.Position(Ukraine), Given.Position(Russia)]).Read(new SourceText(draft, Repository.Read(draft)));
        foreach (var row in SideMatrix.Of(reading)!.Rows)
        {
            AssertGain(row.Cells[0], row.Cells[1]);
            AssertGain(row.Cells[1], row.Cells[0]);
        }
    }

    // The same draft with the names of the two exchanged: what one was asked to give, the other is. NATO stands with one and against the other.
    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_for_the_other_side_is_read_as_it_was_for_this_one(string draft)
    {
        var content = Repository.Read(draft);

        Assert.Equal(GivenUp(content, Ukraine), GivenUp(Exchanged(content), Russia));
    }

    [Fact]
    public void The_drafts_hold_concessions_to_mirror()
    {
        var given = GivenUp(Repository.Read("drafts/framework-plan.md"), Ukraine).ToList();

        Assert.All(Mirrored.Where(rule => rule is "DL5002" or "DL5003"), rule => Assert.Contains(given, found => found.Rule == rule));
    }

    [Theory]
    [InlineData("DL5002", "The Armed Forces of {0} shall not exceed 90,000 members.")]
    [InlineData("DL5002", "{0} undertakes to destroy its missiles.")]
    [InlineData("DL5003", "{0} shall not join any military alliance.")]
    [InlineData("DL5003", "{0} will remain neutral.")]
    [InlineData("DL5004", "No foreign troops shall be stationed on the territory of {0}.")]
    [InlineData("DL5006", "{0} shall withdraw its forces from the northern districts.")]
    [InlineData("DL5008", "{0} shall hold elections within ninety days.")]
    [InlineData("DL5011", "{0} shall amend its Constitution.")]
    [InlineData("DL5012", "{0} shall accept any decision of the Council.")]
    [InlineData("DL5013", "{0} waives all claims that arise from the conflict.")]
    [InlineData("DL5001", "{0} renounces all title to the islands.")]
    public void What_one_side_gives_up_the_other_does_not(string rule, string sentence)
    {
        Assert.Equal([rule], Rules("1. " + string.Format(null, sentence, "Ukraine"), Ukraine));
        Assert.Empty(Rules("1. " + string.Format(null, sentence, "Ukraine"), Russia));
        Assert.Equal([rule], Rules("1. " + string.Format(null, sentence, "the Russian Federation"), Russia));
        Assert.Empty(Rules("1. " + string.Format(null, sentence, "the Russian Federation"), Ukraine));
    }

    private static void AssertGain(SideCell side, SideCell other)
    {
        foreach (var line in side.Lines.Where(line => line.Status == LineStatus.Crossed && line.Subject is "territory" or "forces" or "alliances"))
            Assert.Contains(other.Lines, gain => gain.Subject == line.Subject && gain.Status == LineStatus.Within);
    }

    // By the path of the provision, or by the line where there is none.
    private static IEnumerable<string> Crossed(string content, string position) =>
        RedLines(content, position).Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Provision?.Path ?? finding.Passage.Position.Line.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<(string Rule, int Line)> GivenUp(string content, string position) =>
        RedLines(content, position).Where(finding => Mirrored.Contains(finding.Rule.Id) && !finding.Sentence!.Mentions("North Atlantic Treaty Organization").Any()).Select(finding => (finding.Rule.Id, finding.Passage.Position.Line)).Order();

    private static string Exchanged(string content) => content
        .Replace("Ukrainian", "\u0001", StringComparison.Ordinal).Replace("Ukraine", "\u0002", StringComparison.Ordinal)
        .Replace("the Russian Federation", "Ukraine", StringComparison.Ordinal).Replace("The Russian Federation", "Ukraine", StringComparison.Ordinal)
        .Replace("Russian", "Ukrainian", StringComparison.Ordinal).Replace("Russia", "Ukraine", StringComparison.Ordinal)
        .Replace("\u0001", "Russian", StringComparison.Ordinal).Replace("\u0002", "the Russian Federation", StringComparison.Ordinal);

    private static IEnumerable<string> Rules(string content, string position) => RedLines(content, position).Select(finding => finding.Rule.Id);

    private static IEnumerable<Finding> RedLines(string content, string position) =>
        Given.Linted(content, BuiltInRules.All.Throwing, Given.Position(position)).Findings.Where(finding => finding.Rule.Category == Category.RedLines);
}
