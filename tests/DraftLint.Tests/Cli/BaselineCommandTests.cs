using DraftLint.Cli;
using DraftLint.Tests.Support;
using NJsonSchema;

namespace DraftLint.Tests.Cli;

public sealed class BaselineCommandTests : IDisposable
{
    private const string File = ".draftlint-baseline.json";

    private readonly TemporaryFolder _folder = new();

    public BaselineCommandTests()
    {
        _folder.Write(".draftlint", "draftlint_fail_on = warning\n");
        _folder.Write("drafts/a.md", "# Pact\n\n## Article 1\n\nThe Parties should meet in June.\n\n## Article 2\n\nThe Parties should talk.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Known_findings_are_waived_and_only_new_ones_count()
    {
        Assert.Equal($"{File}: 2 new, 0 confirmed, 0 gone\n", Run("baseline").Output);
        var clean = Run("drafts");
        Assert.Equal((ExitCode.Clean, ""), (clean.ExitCode, clean.Errors));
        Assert.Contains("2 findings waived by the baseline", clean.Output, StringComparison.Ordinal);

        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should write.\n");
        Assert.StartsWith("drafts/b.md:3:13 warning DL4003", Run("drafts").Output, StringComparison.Ordinal);

        var schema = await JsonSchema.FromJsonAsync(Repository.Read("rules/schemas/baseline.schema.json"));
        Assert.Empty(schema.Validate(Text()));
        Assert.DoesNotContain("should", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_provision_asks_to_be_confirmed_and_keeps_what_was_decided()
    {
        Run("baseline");
        _folder.Write(File, Text().Replace("\"}", "\", \"decision\": \"accepted\", \"reason\": \"mutual\", \"owner\": \"Ms Vale\", \"date\": \"2026-01-02\"}", StringComparison.Ordinal));
        _folder.Write("drafts/a.md", Draft().Replace("June", "July", StringComparison.Ordinal));

        var run = Run("drafts");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("baseline:  changed since accepted by Ms Vale on 2026-01-02: mutual; confirm it with", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"baselineState\":\"updated\"", Run("drafts --format sarif").Output, StringComparison.Ordinal);

        Assert.Equal($"{File}: 0 new, 1 confirmed, 0 gone\n", Run("baseline").Output);
        Assert.Equal(ExitCode.Clean, Run("drafts").ExitCode);
        Assert.Contains("\"reason\": \"mutual\", \"owner\": \"Ms Vale\", \"date\": \"2026-05-04\"", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_told_and_pruning_adds_nothing()
    {
        Run("baseline");
        _folder.Write("drafts/a.md", Draft().Replace("should talk", "shall talk", StringComparison.Ordinal) + "\n## Article 3\n\nThe Parties should end.\n");
        Assert.Contains($"{File} knows 1 finding that is gone; draftlint baseline --prune drops it", Run("drafts").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL9009", Run("drafts").Output, StringComparison.Ordinal);
        var onServer = Command.Run(_folder.Path, ["drafts", "--fail-on", "warning", "--select", "DL9009,DL4003"], isBuildServer: true);
        Assert.Contains($"{File}:1:1 warning DL9009 ", onServer.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, onServer.ExitCode);

        Assert.Equal($"{File}: 0 new, 0 confirmed, 1 gone\n", Run("baseline --prune").Output);
        Assert.DoesNotContain("knows", Run("drafts").Output, StringComparison.Ordinal);
        Assert.Contains("drafts/a.md:13:13 warning DL4003", Run("drafts").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_is_renamed_takes_its_entries_along()
    {
        Run("baseline");
        System.IO.File.Move(Path.Combine(_folder.Path, "drafts/a.md"), Path.Combine(_folder.Path, "drafts/c.md"));
        Assert.Equal(ExitCode.Clean, Run("drafts").ExitCode);

        Run("baseline --prune");
        Assert.Contains("\"drafts/c.md\"", Text(), StringComparison.Ordinal);
        // A copy is no rename: its findings are new.
        _folder.Write("drafts/d.md", System.IO.File.ReadAllText(Path.Combine(_folder.Path, "drafts/c.md")));
        Assert.Equal(ExitCode.Findings, Run("drafts").ExitCode);
    }

    [Fact]
    public void Entries_of_drafts_that_are_not_linted_stay()
    {
        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should write.\n");
        Run("baseline");
        var before = Text();

        Assert.Equal($"{File}: 0 new, 0 confirmed, 0 gone\n", Run("baseline drafts/b.md --prune").Output);
        Assert.Equal(before, Text());
    }

    [Fact]
    public void A_baseline_that_is_not_whole_stops_the_run_and_stays_as_it_is()
    {
        Run("baseline");
        var cut = Text()[..100];
        _folder.Write(File, cut);

        foreach (var arguments in new[] { "drafts", "baseline", "baseline --prune" })
        {
            var run = Run(arguments);
            Assert.Equal(ExitCode.Usage, run.ExitCode);
            Assert.StartsWith($"draftlint: {File}: line ", run.Errors, StringComparison.Ordinal);
        }
        Assert.Equal(cut, Text());
    }

    [Fact]
    public void A_baseline_may_be_named_by_the_user_or_by_configuration()
    {
        Assert.Equal("other.json: 2 new, 0 confirmed, 0 gone\n", Run("baseline --baseline other.json").Output);
        Assert.Equal(ExitCode.Clean, Run("drafts --baseline other.json").ExitCode);
        Assert.Equal("draftlint: none.json: no such baseline; draftlint baseline writes it\n", Run("drafts --baseline none.json").Errors);

        _folder.Write(".draftlint", "draftlint_fail_on = warning\ndraftlint_baseline = other.json\n");
        Assert.Equal(ExitCode.Clean, Run("drafts").ExitCode);
        _folder.Write(".draftlint", "draftlint_baseline = ../other.json\n");
        Assert.Equal("draftlint: .draftlint:1: ../other.json lies outside of the folder of the configuration; name it with --baseline\n", Run("drafts").Errors);
    }

    [Fact]
    public void Under_untrusted_nothing_that_the_tree_brings_along_hides_a_finding()
    {
        Run("baseline");
        _folder.Write("drafts/.draftlint", "[*.md]\ndraftlint_diagnostic.severity = none\n");
        _folder.Write("drafts/.draftlintignore", "b.md\n");
        _folder.Write("drafts/b.md", "# Pact\n\n<!-- draftlint-disable DL4 -- mine -->\n\nThe Parties should write.\n");

        var run = Run("drafts --untrusted --fail-on warning");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(3, run.Output.Split(" warning DL4003 ").Length - 1);
        foreach (var note in new[] { "drafts/.draftlint does", "drafts/.draftlintignore does", ".draftlint does", File + " does", "1 comment that would suppress findings does" })
            Assert.Contains($"\n{note} not count (--untrusted)\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["drafts/b.md:3:1", "drafts/.draftlintignore:1:1", "drafts/.draftlint:1:1", ".draftlint:1:1", File + ":1:1"],
            run.Output.Split('\n').Where(line => line.Contains(" warning DL9008 ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).OrderDescending(StringComparer.Ordinal));
        Assert.DoesNotContain(" DL9008 ", Run("drafts --untrusted --select DL4003").Output, StringComparison.Ordinal);
        Assert.Equal($"draftlint: --baseline {File} lies in the tree that --untrusted does not trust\n", Run($"drafts --untrusted --baseline {File}").Errors);
    }

    private string Draft() => System.IO.File.ReadAllText(Path.Combine(_folder.Path, "drafts/a.md"));

    private string Text() => System.IO.File.ReadAllText(Path.Combine(_folder.Path, File));

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));
}
