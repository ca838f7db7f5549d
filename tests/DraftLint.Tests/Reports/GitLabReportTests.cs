using System.Text.Json.Nodes;

namespace DraftLint.Tests.Reports;

public class GitLabReportTests
{
    [Fact]
    public void A_finding_is_told_with_its_lines()
    {
        var finding = Assert.Single(Findings(new Marker("b\nc").GitLab("a b\nc d\n", "x/y.md")))!;

        Assert.Equal("Marked words: \"b c\" is marked", finding["description"]!.GetValue<string>().ReplaceLineEndings(" "));
        Assert.Equal("minor", finding["severity"]!.GetValue<string>());
        Assert.Equal("""{"path":"x/y.md","lines":{"begin":1,"end":2}}""", finding["location"]!.ToJsonString());
    }

    [Fact]
    public void Equal_findings_have_fingerprints_of_their_own_in_one_file_and_in_two()
    {
        var marker = new Marker("stone");
        var prints = Findings(marker.GitLab("A stone.\n\nA stone.\n", "a.md")).Concat(Findings(marker.GitLab("A stone.\n", "b.md"))).Select(finding => finding!["fingerprint"]!.GetValue<string>()).ToList();

        Assert.Equal(3, prints.Distinct().Count());
    }

    private static JsonArray Findings(string report) => JsonNode.Parse(report)!.AsArray();
}
