using System.Globalization;
using System.Text;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

/// <summary>A repository of drafts from its first day on: each step as it is typed, and what it prints.</summary>
public sealed class LifeTests : IDisposable
{
    private const string Pact = "drafts/pact.md";

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _story = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_repository_of_drafts_goes_through_its_life()
    {
        var git = new GitRepository(_folder.Path);
        Tell("A draft, and the first run");
        _folder.Write(Pact, "# Pact on Rivers\n\n## Article 1\n\nThe Parties should meet every spring.\n\n## Article 2\n\nThe Parties shall keep the rivers clean, as set out in Article 7.\n");
        Run("init");
        Run("");
        git.Commit("A draft");

        Tell("What is known is recorded, and the run is clean");
        Run("baseline");
        Run("--quiet");
        git.Commit("A baseline");

        Tell("A new provision has a new finding; one that has changed asks again");
        Edit("every spring", "every autumn");
        _folder.Write(Pact, Read() + "\n## Article 3\n\nThe Parties should publish  their reports.\n");
        Run("--quiet --fail-on warning");
        Run("--since HEAD --quiet --fail-on warning");

        Tell("It is suppressed until a day, and on the day after it is back");
        Edit("## Article 3", "<!-- draftlint-disable-next DL4003 until 2026-06-30 -- the ministers decide in June -->\n\n## Article 3");
        Run("--quiet --today 2026-06-30");
        Run("--quiet --today 2026-07-01");
        Run("--untrusted --select DL4003 --max-findings 1");
        git.Commit("Reports");

        Tell("Another branch writes above it; after the rebase the baseline still knows what it knew");
        git.Run("checkout", "-q", "-b", "title", "HEAD~1");
        Edit("# Pact on Rivers\n", "# Pact on Rivers\n\nThe Parties,\n\nconsidering that rivers know no borders,\n\nhave agreed as follows:\n");
        git.Commit("A preamble");
        git.Run("rebase", "-q", "main");
        Run("--quiet");

        Tell("What is mended is dropped from the baseline");
        Run("--fix --unsafe --diff");
        Run("--fix --unsafe");
        Run("baseline --prune");
        Run("status");
        return Verify(_story.ToString()).UseDirectory("../Snapshots");
    }

    private void Tell(string what) => _story.Append(CultureInfo.InvariantCulture, $"== {what}\n\n");

    private void Run(string arguments)
    {
        var run = Command.Run(_folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        _story.Append(CultureInfo.InvariantCulture, $"{$"$ draftlint {arguments}".TrimEnd()}\n{run.Output}{run.Errors}[exit code {(int)run.ExitCode}]\n\n");
    }

    private string Read() => File.ReadAllText(Path.Combine(_folder.Path, Pact));

    private void Edit(string before, string after)
    {
        Assert.Contains(before, Read(), StringComparison.Ordinal);
        _folder.Write(Pact, Read().Replace(before, after, StringComparison.Ordinal));
    }
}
