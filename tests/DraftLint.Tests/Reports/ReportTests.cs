using System.Text.Json;
using DraftLint.Tests.Drafts;
using DraftLint.Tests.Support;
using NJsonSchema;

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
        Verify(WithoutHelp(Report(draft, "sarif")), extension: "json").UseDirectory("../Snapshots").UseParameters(draft);

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task The_SARIF_report_of_a_draft_satisfies_the_published_schema(string draft)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("tests/DraftLint.Tests/Schemas/sarif-schema-2.1.0.json"));

        Assert.Empty(schema.Validate(Report(draft, "sarif")));
    }

    [Fact]
    public void Reports_are_the_same_bytes_on_any_number_of_threads()
    {
        foreach (var format in new[] { "text", "sarif" })
        {
            string[] arguments = ["drafts", "--format", format, "--position", "ukraine"];
            var one = Command.Run(Repository.PathOf(""), [.. arguments, "--jobs", "1"]).Output;
            Assert.Equal(one, Command.Run(Repository.PathOf(""), [.. arguments, "--jobs", "4"]).Output);
        }
    }

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
        Command.Run(Repository.PathOf(""), [$"drafts/{draft}.md", "--format", format, "--position", "ukraine"]).Output;

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
