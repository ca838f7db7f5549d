using System.Text.Json.Nodes;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class StatisticsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StatisticsTests() => _folder.Write("a.md", "# Pact\n\nThe Parties should meet. The Parties should talk.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_run_costs_is_told_on_standard_error()
    {
        var lines = Run("a.md --stats").Errors.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0).ToList();

        Assert.Equal(["stage", "prepare", "read", "parse", "model", "facts", "rules", "report", "elapsed", "rule"], lines.Take(10).Select(words => words[0]));
        Assert.Equal("2", lines.Single(words => words[0] == "DL4003")[2]);
        Assert.True(lines.Count > 11);
        Assert.Equal("", Run("a.md").Errors);
    }

    [Fact]
    public void The_same_is_told_to_programs()
    {
        var run = Run("a.md --select DL4003 --stats-json");
        var told = JsonNode.Parse(run.Errors)!;

        Assert.Equal(2, told["rules"]!.AsArray().Single()!["findings"]!.GetValue<int>());
        Assert.True(told["stagesMs"]!["parse"]!.GetValue<double>() >= 0);
        Assert.Equal(Run("a.md --select DL4003").Output, run.Output);
    }

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));
}
