using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Drafts;

public class MirrorTests
{
    private const string Ukraine = "ukraine";
    private const string Russia = "russia";

    public static TheoryData<string> Drafts => [.. Repository.Files("drafts", "*.md")];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void No_provision_of_a_draft_crosses_a_line_of_both_sides(string draft)
    {
        var content = Repository.Read(draft);

        Assert.Empty(Crossed(content, Ukraine).Intersect(Crossed(content, Russia)));
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

    private static IEnumerable<int> Crossed(string content, string position) =>
        RedLines(content, position).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Passage.Position.Line);

    private static IEnumerable<string> Rules(string content, string position) => RedLines(content, position).Select(finding => finding.Rule.Id);

    private static IEnumerable<Finding> RedLines(string content, string position) =>
        Given.Linted(content, BuiltInRules.All.Throwing, Given.Position(position)).Findings.Where(finding => finding.Rule.Category == Category.RedLines);
}
