using System.Text.Json.Nodes;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

public sealed class JsonReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_says_all_that_is_known_of_it()
    {
        var marker = new Marker("stone") { Add = finding => finding.Lacking("height").Because("nowhere").And(finding.Passage, "here too") };
        var finding = Finding(marker.Json("# T\n\nA\nstone.\n"));

        Assert.Equal("XX1001", finding["rule"]!.GetValue<string>());
        Assert.Equal("""{"line":4,"column":1,"offset":7}""", finding["start"]!.ToJsonString());
        Assert.Equal("""{"line":4,"column":6,"offset":12}""", finding["end"]!.ToJsonString());
        Assert.Equal("stone", finding["words"]!.GetValue<string>());
        Assert.Equal("""["height"]""", finding["missing"]!.ToJsonString());
        Assert.Equal("nowhere", finding["evidence"]!.GetValue<string>());
        Assert.Equal("Rule book, 7", finding["authority"]!.GetValue<string>());
        Assert.Equal("here too", finding["related"]![0]!["why"]!.GetValue<string>());
        Assert.Null(finding["provision"]);
    }

    [Fact]
    public void The_provision_is_told_by_its_path_and_as_a_lawyer_cites_it()
    {
        var report = Command.Run(_folder.Path, ["-", "--select", "DL4003", "--format", "json"], "# T\n\n## Article 1\n\n1. The Parties should meet.\n").Output;

        Assert.Equal("""{"path":"art-1/para-1","citation":"Article 1(1)"}""", Finding(report)["provision"]!.ToJsonString());
    }

    [Fact]
    public void The_totals_count_what_was_checked_and_what_was_not()
    {
        _folder.Write("a.md", "# T\n\n## Article 1\n\nThe Parties should meet on [date].\n");
        _folder.Write("b.md", [0]);
        var report = JsonNode.Parse(Command.Run(_folder.Path, [".", "--select", "DL4003,DL1004", "--format", "json"]).Output)!;

        Assert.Equal("""{"files":1,"unreadable":1,"provisions":1,"statements":1,"errors":1,"warnings":1,"suggestions":0,"waived":0}""", report["totals"]!.ToJsonString());
        Assert.Equal("not a text file: a zero byte at offset 0", report["files"]![1]!["problem"]!.GetValue<string>());
    }

    [Fact]
    public void The_rule_set_is_that_of_the_rules_that_ran()
    {
        Assert.Equal(RuleSet("DL3"), RuleSet("DL3"));
        Assert.NotEqual(RuleSet("DL3"), RuleSet("DL4"));
    }

    [Fact]
    public void Invisible_characters_are_escaped() =>
        Assert.Contains("st\\u202Eone", new Marker("st\u202Eone").Json("A st\u202Eone.\n"), StringComparison.Ordinal);

    [Fact]
    public void A_fingerprint_does_not_depend_on_the_line()
    {
        var marker = new Marker("stone");

        Assert.Equal(
            Finding(marker.Json("# T\n\n1. A stone here.\n"))["fingerprint"]!.GetValue<string>(),
            Finding(marker.Json("# T\n\n" + string.Concat(Enumerable.Repeat("More.\n\n", 20)) + "1. A stone here.\n"))["fingerprint"]!.GetValue<string>());
    }

    private string RuleSet(string selected) =>
        JsonNode.Parse(Command.Run(_folder.Path, ["-", "--select", selected, "--format", "json"]).Output)!["tool"]!["ruleSet"]!.GetValue<string>();

    private static JsonNode Finding(string report) => Assert.Single(JsonNode.Parse(report)!["files"]![0]!["findings"]!.AsArray())!;
}
