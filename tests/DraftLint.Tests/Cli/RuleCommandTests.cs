using System.Text.Json;
using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public class RuleCommandTests
{
    [Fact]
    public void The_catalogue_has_a_line_for_each_rule_within_eighty_columns()
    {
        var lines = Run("rules").Output.TrimEnd('\n').Split('\n');

        Assert.Contains("DL3001  error       Undefined guarantee term", lines);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
    }

    [Fact]
    public void The_catalogue_as_JSON_has_the_same_rules()
    {
        using var json = JsonDocument.Parse(Run("rules --format json").Output);

        var ids = json.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString());
        Assert.Equal(Run("rules").Output.TrimEnd('\n').Split('\n').Select(line => line.Split(' ')[0]), ids);
    }

    [Fact]
    public void A_rule_is_explained_with_its_page()
    {
        var page = Run("explain dl3001").Output;

        Assert.StartsWith("DL3001 Undefined guarantee term\nundefined-guarantee-term, guarantees, error\n\n", page, StringComparison.Ordinal);
        Assert.Contains("\nWhy. ", page, StringComparison.Ordinal);
        Assert.Contains("\nFlagged\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("````", page, StringComparison.Ordinal);
        Assert.DoesNotContain("**", page, StringComparison.Ordinal);
        Assert.Equal(page, Run("explain undefined-guarantee-term").Output);
    }

    [Fact]
    public void The_side_that_an_example_is_read_for_is_told() =>
        Assert.Contains("    (position=ukraine)\n", Run("explain DL5001").Output, StringComparison.Ordinal);

    [Fact]
    public void A_rule_without_a_page_is_explained_by_its_descriptor() =>
        Assert.Equal("DL9001 Input not readable\nunreadable-input, linter, error\n\nMessage: {0}\n", Run("explain DL9001").Output);

    [Theory]
    [InlineData("explain", "explain needs a rule or a position: draftlint explain DL3001, draftlint explain ukraine")]
    [InlineData("explain undefined-guarante-term", "unknown rule or position undefined-guarante-term; did you mean undefined-guarantee-term?")]
    [InlineData("explain DL3001 DL3002", "unexpected argument DL3002")]
    [InlineData("rules --format yaml", "--format yaml: unknown value (known: text, json)")]
    [InlineData("rules --format", "--format needs a value")]
    [InlineData("rules --format text --format json", "--format is given more than once")]
    [InlineData("--select DL6 .", "unknown rule DL6; did you mean DL1?")]
    [InlineData("--ignore undefined-term .", "undefined-term is the name of DL2001; give the id")]
    [InlineData("--select DL3 --ignore DL3 .", "no rule is left to run; see --select and --ignore")]
    public void Wrong_usage_is_told(string arguments, string sentence)
    {
        var run = Command.Run(Repository.PathOf("drafts"), arguments.Split(' '));

        Assert.Equal((ExitCode.Usage, $"draftlint: {sentence}\n", ""), (run.ExitCode, run.Errors, run.Output));
    }

    private static Command Run(string arguments) => Command.Run(Repository.PathOf(""), arguments.Split(' '));
}
