using System.Text;
using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Scripting;

public class HouseRuleTests
{
    [Fact]
    public void The_shipped_scripts_find_what_their_pages_show()
    {
        var run = Command.Run(Repository.PathOf("."), ["test", "HOUSE"]);
        Assert.True(run.ExitCode == ExitCode.Clean, run.Output + run.Errors);
        Assert.StartsWith("6 rules, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_shows_something_else_is_told_with_the_lines_that_differ()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rules/no-snow.csx", """new HouseRule("SNOW01", "no-snow") { Message = "\"{0}\" melts; write \"ice\"", Find = reading => reading.Mentions("snow") }""");
        folder.Write("rules/no-snow.md", "# SNOW01 No snow\n\n## Flagged\n\n````draft\nThe Seller shall deliver snow.\n                 ^^^^^^^ \"deliver\" melts\n````\n\n## Allowed\n\n````draft\nThe Seller shall deliver ice.\n````\n");
        var run = Command.Run(folder.Path, ["test", "SNOW01"]);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(
            """
            rules/no-snow.md:6: SNOW01, flagged 1: not as the page shows (- the page, + what is found)
                The Seller shall deliver snow.
              -                  ^^^^^^^ "deliver" melts
              +                          ^^^^ "snow" melts; write "ice"
            1 rule, 2 drafts: 1 not in order

            """,
            run.Output);
    }

    [Fact]
    public void A_script_that_does_not_compile_is_a_finding_and_the_rest_is_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.md", "# Agreement\n\n1. The Seller shall deliver snow.\n");
        folder.Write("rules/a.csx", "var x = File.ReadAllText(\"/etc/passwd\");\nnew HouseRule(\"EVIL01\", \"evil\")");
        folder.Write("rules/no-snow.csx", """new HouseRule("SNOW01", "no-snow") { Message = "\"{0}\" melts", Find = reading => reading.Mentions("snow") }""");
        var run = Command.Run(folder.Path, ["draft.md", "--scripts", "--select", "SNOW01,DL9005"]);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Contains("""rules/a.csx:1:9: "File" is not available to rules; this script was left out""", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"snow\" melts", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draftlint_diagnostic.snow01.severity = error", "error SNOW01", "")]
    [InlineData("draftlint_diagnostic.SNOW01.severity = none", null, "")]
    [InlineData("draftlint_diagnostic.SNOW02.severity = none", "warning SNOW01", "draftlint: .draftlint:3: this run has no rule SNOW02; did you mean SNOW01?\n")]
    [InlineData("draftlint_diagnostic.ICE01.severity = none", "warning SNOW01", "")]
    public void Configuration_sets_a_scripted_rule_and_a_likely_mistake_is_told(string setting, string? expected, string errors)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".draftlint", $"root = true\n[*.md]\n{setting}\n");
        folder.Write("draft.md", "# Agreement\n\n1. The Seller shall deliver snow.\n");
        folder.Write("rules/no-snow.csx", """new HouseRule("SNOW01", "no-snow") { Message = "\"{0}\" melts", Find = reading => reading.Mentions("snow") }""");
        var run = Command.Run(folder.Path, ["draft.md", "--scripts", "--select", "SNOW01"]);
        Assert.Equal((errors, expected), (run.Errors, run.Output.Split('\n').FirstOrDefault(line => line.StartsWith("draft.md:", StringComparison.Ordinal))?.Split(' ', 2)[1][..^" No snow".Length]));
        Assert.Equal("", Command.Run(folder.Path, ["draft.md", "--no-scripts"]).Errors);
    }

    [Fact]
    public void Watching_runs_the_rules_until_the_user_interrupts()
    {
        using var folder = new TemporaryFolder();
        using var output = new MemoryStream();
        var shell = new Shell { Input = Stream.Null, Output = output, Error = TextWriter.Null, Folder = folder.Path, Interrupted = new CancellationToken(canceled: true) };

        Assert.Equal(ExitCode.Interrupted, new CommandLine(shell).Run(["test", "DL1001", "--watch"]));
        Assert.StartsWith("1 rule, ", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_knows_the_name_and_the_language_of_a_draft()
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.md", "# Vertrag\n\nDie Parteien werden sich in der Stadt treffen und mit dem Amt nicht nur über die Fähre sprechen.\n");
        folder.Write("rules/foreign.csx", """new HouseRule("LANG01", "foreign") { Message = "\"{0}\" is {1}", Find = reading => new[] { new Flagged(reading.Opening, reading.Agreement.Draft.Language) } }""");
        Assert.Contains(" is de", Command.Run(folder.Path, ["draft.md", "--scripts", "--select", "LANG01"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("All<Amount>().Select(a => a.Value)", "text", "900\n")]
    [InlineData("All<Amount>()", "text", "draft.md:1:21 EUR 900\n")]
    [InlineData("Mentions(\"pumps\").Count()", "json", "1\n")]
    [InlineData("All<Amount>().Select(a => new { a.Currency, a.Value }).First()", "json", "{\n  \"Currency\": \"EUR\",\n  \"Value\": 900\n}\n")]
    public void A_question_is_answered(string expression, string format, string answer)
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.md", "The Buyer shall pay EUR 900 for the pumps.\n");
        Assert.Equal(answer, Command.Run(folder.Path, ["query", "draft.md", expression, "--format", format]).Output);
    }

    [Theory]
    [InlineData("All<Statment>()", "the expression, 1:5: The type or namespace name 'Statment' could not be found")]
    [InlineData("new int[0].First()", "the expression failed: InvalidOperationException: Sequence contains no elements")]
    public void A_question_that_fails_is_told_in_one_sentence(string expression, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.md", "The Buyer shall pay EUR 900.\n");
        var run = Command.Run(folder.Path, ["query", "draft.md", expression]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("draftlint: " + message, run.Errors, StringComparison.Ordinal);
    }
}
