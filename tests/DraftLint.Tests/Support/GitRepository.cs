using System.Diagnostics;

namespace DraftLint.Tests.Support;

/// <summary>A repository for a test, of nobody in particular.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;

    public GitRepository(string folder)
    {
        _folder = folder;
        Run("init", "-q", "-b", "main");
    }

    public void Commit(string message)
    {
        Run("add", "-A");
        Run("commit", "-q", "-m", message);
    }

    public void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_EDITOR", "true") })
            start.Environment[name] = value;
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{who}_NAME"] = "Test";
            start.Environment[$"GIT_{who}_EMAIL"] = "test@example.org";
            start.Environment[$"GIT_{who}_DATE"] = "2026-01-01T00:00:00Z";
        }
        foreach (var name in new[] { "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE" })
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors}");
    }
}
