using System.ComponentModel;
using System.Diagnostics;

namespace DraftLint.Cli.Git;

/// <summary>
/// The only program that DraftLint starts, and only when it is asked what has changed. A repository may be a stranger's: the program is found
/// without looking into the current folder, and whatever a repository could make it run or fetch is switched off.
/// </summary>
internal static class GitProcess
{
    // Only plumbing is called, which runs no hooks, filters or diff drivers by itself; this is for what a later git may do.
    private static readonly string[] Guards =
    [
        "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs",
        "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.attributesFile=/dev/null", "-c", "core.sshCommand=false",
        "-c", "diff.external=", "-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit", "-c", "credential.helper=",
    ];

    private static readonly (string Name, string Value)[] Environment =
    [
        ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", ""), ("GIT_OPTIONAL_LOCKS", "0"), ("LC_ALL", "C"),
    ];

    // What would make it run another program, write a trace, or take its parts from elsewhere.
    private static readonly string[] Removed =
    [
        "GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_EXEC_PATH", "GIT_TRACE", "GIT_TRACE2", "GIT_PROXY_COMMAND",
    ];

    /// <summary>Starts git in a folder.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static Process Start(string folder, params string[] arguments)
    {
        var git = Find() ?? throw new UsageException("git is needed to tell what has changed, and was not found");
        var start = new ProcessStartInfo(git, [.. Guards, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Removed)
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException("git is needed to tell what has changed, and could not be started");
        }
    }

    /// <summary>What a short run of git prints; null when it fails.</summary>
    public static string? Ask(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Result;
        return process.ExitCode == 0 ? output.TrimEnd('\n', '\r') : null;
    }

    // Process.Start looks into the current folder first, where a repository may hold a program of that name.
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
