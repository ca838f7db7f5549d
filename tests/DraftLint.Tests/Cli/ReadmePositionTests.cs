using DraftLint.Cli;
using DraftLint.Cli.PositionFiles;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

/// <summary>What the README says of positions is all that a newcomer needs.</summary>
public sealed class ReadmePositionTests : IDisposable
{
    private const string Draft = """
        # Agreement between Eastland and Westmark

        1. Eastland recognises the Isles Grises as part of Westmark.

        2. Eastland recognises Norland as part of Westmark.

        3. Westmark shall withdraw from the Grey Islands.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_position_of_the_README_finds_what_it_watches_and_nothing_else()
    {
        _folder.Write("sides/eastland.yml", Example);
        var run = Command.Run(_folder.Path, ["-", "--select", "DL5", "--position", "sides/eastland.yml"], Draft);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("<stdin>:3:13 error DL5001", run.Output, StringComparison.Ordinal);
        Assert.Contains("authority: Charter of the United Nations, Article 2(4)", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n'), line => line.Contains(" DL5", StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_names_every_subject() =>
        Assert.All(PositionReader.SubjectNames, subject => Assert.Contains($"`{subject}`", Section, StringComparison.Ordinal));

    [Fact]
    public void A_slip_in_it_is_told_with_its_line()
    {
        _folder.Write("sides/eastland.yml", Example.Replace("territories:", "teritories:", StringComparison.Ordinal));
        var run = Command.Run(_folder.Path, ["-", "--position", "sides/eastland.yml"], Draft);

        Assert.Equal((ExitCode.Usage, "draftlint: sides/eastland.yml:5: unknown key teritories in a position; did you mean territories?\n"), (run.ExitCode, run.Errors));
    }

    private static string Section => Repository.Read("README.md").Split("## Write a position")[1].Split("\n## ")[0];

    private static string Example => Section.Split("```yaml\n")[1].Split("```")[0];
}
