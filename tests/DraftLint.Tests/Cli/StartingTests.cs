using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class StartingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Init_writes_what_is_not_there_and_touches_nothing_else()
    {
        _folder.Write("rules/positions/example.yml", "mine");

        Assert.Equal("wrote .draftlint\nkept rules/positions/example.yml, which is there\nwrote .github/workflows/draftlint.yml\n", Run("init").Output);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "rules/positions/example.yml")));
        Assert.Equal("kept .draftlint, which is there\n", Run("init").Output[..32]);
    }

    [Fact]
    public void What_init_writes_is_understood_also_where_it_is_commented_out()
    {
        Run("init");
        _folder.Write("drafts/a.md", "# Pact\n\nEastland cedes the Grey Islands to Westmark.\n");
        Assert.Equal("", Run("drafts").Errors);

        var settings = File.ReadAllText(Path.Combine(_folder.Path, ".draftlint")).Replace("# draftlint_", "draftlint_", StringComparison.Ordinal);
        _folder.Write(".draftlint", settings);
        var run = Run("drafts");
        Assert.Equal(("", ExitCode.Findings), (run.Errors, run.ExitCode));
        Assert.Contains("DL5001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_demo_shows_what_the_tool_finds() => Verify(Run("demo").Output).UseDirectory("../Snapshots");

    [Fact]
    public void The_status_of_a_draft_is_told_part_by_part()
    {
        _folder.Write("a.md", "# Pact\n\n## Article 1\n\n1. The Parties shall meet on [date].\n2. The Parties should talk.\n\n## Article 2\n\nThe Seller [shall] [should] deliver.\n");

        Assert.Equal(
            """
            a.md: Pact
              part        clean  alternatives  placeholders  undefined
              Article 1  1 of 3             0             1          0
            """.ReplaceLineEndings("\n"), string.Join('\n', Run("status a.md").Output.Split('\n').Take(3)));
        Assert.Equal("draftlint: none: no such file or folder\n", Run("status none").Errors);
    }

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));
}
