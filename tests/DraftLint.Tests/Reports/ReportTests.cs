using System.Text.Json;
using DraftLint.Tests.Drafts;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

public class ReportTests
{
    public static TheoryData<string> Drafts => DraftTests.Drafts;

    [Theory]
    [MemberData(nameof(Drafts))]
    public Task The_text_report_of_a_draft_reads_as_reviewed(string draft) =>
        Verify(Report(draft, "text")).UseDirectory("../Snapshots").UseParameters(draft);

    [Theory]
    [MemberData(nameof(Drafts))]
    public Task The_SARIF_report_of_a_draft_is_as_reviewed(string draft) =>
        Verify(Stable.Of(WithoutHelp(Report(draft, "sarif"))), extension: "json").UseDirectory("../Snapshots").UseParameters(draft);

    [Fact]
    public void The_excerpt_in_the_README_is_what_the_command_prints()
    {
        var readme = Repository.Read("README.md").ReplaceLineEndings("\n");
        var start = readme.IndexOf("<!-- excerpt: drafts/framework-plan.md -->", StringComparison.Ordinal);
        var fence = readme.IndexOf("```text\n", start, StringComparison.Ordinal) + "```text\n".Length;
        var excerpt = readme[fence..readme.IndexOf("```", fence, StringComparison.Ordinal)];

        Assert.Contains(excerpt, Report("framework-plan", "text"), StringComparison.Ordinal);
    }

    private static string Report(string draft, string format) =>
        Command.Run(Repository.PathOf(""), [$"drafts/{draft}.md", "--format", format, "--position", "ukraine", "--no-scripts"]).Output;

    // The pages of the rules are reviewed as pages.
    private static string WithoutHelp(string sarif)
    {
        var log = System.Text.Json.Nodes.JsonNode.Parse(sarif)!;
        foreach (var rule in log["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray())
        {
            rule!.AsObject().Remove("help");
            rule.AsObject().Remove("fullDescription");
        }
        return log.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
