using System.Diagnostics;
using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class ChangesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly GitRepository _git;

    public ChangesTests()
    {
        _git = new GitRepository(_folder.Path);
        _folder.Write("drafts/a.md", "# Pact\n\n## Article 1\n\nThe Parties should meet.\n\n## Article 2\n\nThe Parties should talk.\n");
        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should write.\n");
        _git.Commit("first");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_in_provisions_that_have_changed_are_told_and_no_others()
    {
        Assert.DoesNotContain("DL4003", Run("drafts --since HEAD").Output, StringComparison.Ordinal);
        _folder.Write("drafts/a.md", "# Pact\n\n## Article 1\n\nThe Parties shall end.\n\n## Article 2\n\nThe Parties should meet.\n\n## Article 3\n\nThe Parties\nshould often talk.\n");
        _folder.Write("drafts/c.md", "# Pact\n\nThe Parties should read.\n");

        Assert.Equal(["drafts/a.md:14:1", "drafts/c.md:3:13"], Places(Run("drafts --since HEAD")));
        _git.Commit("second");
        Assert.Empty(Places(Run("drafts --since HEAD")));
        Assert.Equal(["drafts/a.md:14:1", "drafts/c.md:3:13"], Places(Run("drafts --since HEAD~1")));
    }

    [Fact]
    public void What_is_staged_is_linted_as_it_is_staged()
    {
        _folder.Write("drafts/a.md", "# Pact\n\n## Article 1\n\nThe Parties should meet.\n\n## Article 2\n\nThe Parties should often talk.\n");
        _git.Run("add", "drafts/a.md");
        _folder.Write("drafts/a.md", "# Pact\n");
        _folder.Write("drafts/c.md", "# Pact\n\nThe Parties should read.\n");

        Assert.Equal(["drafts/a.md:9:13"], Places(Run("drafts --staged")));
        _git.Run("reset", "-q");
        Assert.Empty(Places(Run("drafts --staged")));
    }

    [Fact]
    public void A_path_may_lead_from_a_folder_below()
    {
        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should often write.\n");

        var run = Command.Run(Path.Combine(_folder.Path, "drafts"), ["b.md", "--since", "HEAD"]);
        Assert.Equal(["b.md:3:13"], Places(run));
    }

    [Theory]
    [InlineData("drafts --since nowhere", "--since nowhere: no such commit in this repository")]
    [InlineData("drafts --since=--output=x", "--since --output=x: no such commit in this repository")]
    [InlineData("drafts --since HEAD --staged", "--since and --staged contradict each other")]
    [InlineData("drafts --staged --fix", "--fix changes files, and --staged reads what is staged")]
    public void What_cannot_be_compared_is_told(string arguments, string sentence)
    {
        var run = Run(arguments);

        Assert.Equal((ExitCode.Usage, $"draftlint: {sentence}\n"), (run.ExitCode, run.Errors));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "x")));
    }

    [Fact]
    public void Outside_of_a_repository_that_is_told()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("a.md", "# Pact\n");

        var run = Command.Run(elsewhere.Path, ["a.md", "--since", "HEAD"]);
        Assert.Equal((ExitCode.Usage, $"draftlint: --since: {elsewhere.Path} is in no git repository that could be read\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_repository_runs_no_program_of_its_own()
    {
        if (OperatingSystem.IsWindows())
            return;
        var marker = Path.Combine(_folder.Path, "marker");
        var script = "#!/bin/sh\ntouch '" + marker + "'\n";
        foreach (var name in new[] { "git", "evil", ".git/hooks/post-index-change", ".git/hooks/pre-commit" })
        {
            _folder.Write(name, script);
            File.SetUnixFileMode(Path.Combine(_folder.Path, name), (UnixFileMode)0b111_101_101);
        }
        var evil = Path.Combine(_folder.Path, "evil");
        _folder.Write(".gitattributes", "*.md diff=evil filter=evil\n");
        _folder.Write(".git/config", File.ReadAllText(Path.Combine(_folder.Path, ".git/config")) + string.Join('\n',
            $"[core]\n\tfsmonitor = {evil}\n\tpager = {evil}\n\tsshCommand = {evil}\n\thooksPath = .git/hooks",
            $"[diff]\n\texternal = {evil}\n[diff \"evil\"]\n\tcommand = {evil}\n\ttextconv = {evil}",
            $"[filter \"evil\"]\n\tclean = {evil}\n\tsmudge = {evil}\n\tprocess = {evil}",
            $"[remote \"origin\"]\n\turl = ext::{evil}\n\tpromisor = true\n\tuploadpack = {evil}\n[extensions]\n\tpartialClone = origin\n[credential]\n\thelper = {evil}\n"));
        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should often write.\n");

        // As a program of its own, because the folder of the process counts.
        var start = new ProcessStartInfo("dotnet", [typeof(Shell).Assembly.Location, "drafts", "--since", "HEAD"]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.StartsWith("drafts/b.md:3:13 ", output, StringComparison.Ordinal);
        Run("drafts --staged");
        Assert.False(File.Exists(marker));
    }

    [Fact]
    public void Under_untrusted_a_file_that_has_changed_is_told_so()
    {
        _folder.Write("drafts/.draftlint", "[*.md]\ndraftlint_diagnostic.severity = none\n");
        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should often write.\n");

        var run = Run("drafts --untrusted --since HEAD");
        Assert.Contains("drafts/.draftlint has changed and does not count (--untrusted)", run.Output, StringComparison.Ordinal);
        Assert.Contains("drafts/.draftlint:1:1 warning DL9008 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"drafts/.draftlint\" has changed, decides", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_untrusted_a_file_that_is_as_it_was_is_no_finding()
    {
        _folder.Write("drafts/.draftlint", "[*.md]\ndraftlint_diagnostic.severity = none\n");
        _git.Commit("settings");
        _folder.Write("drafts/b.md", "# Pact\n\nThe Parties should often write.\n");

        var run = Run("drafts --untrusted --since HEAD");
        Assert.Contains("drafts/.draftlint does not count (--untrusted)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL9008", run.Output, StringComparison.Ordinal);
    }

    private static List<string> Places(Command run) =>
        [.. run.Output.Split('\n').Where(line => line.Contains(" DL4003 ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0])];

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));
}
