using System.Text;
using DraftLint.Cli;

namespace DraftLint.Tests.Support;

/// <summary>Runs the command in this process and keeps what it wrote.</summary>
internal sealed class Command
{
    private Command(ExitCode exitCode, string output, string errors)
    {
        ExitCode = exitCode;
        Output = output;
        Errors = errors;
    }

    public ExitCode ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    /// <summary>Runs in a folder; <paramref name="input"/> is standard input, and below <paramref name="home"/> lie the user's settings.</summary>
    public static Command Run(string folder, string[] arguments, string input = "", int processors = 2, string? home = null, bool isBuildServer = false)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var shell = new Shell
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = errors,
            Folder = folder,
            Processors = processors,
            IsBuildServer = isBuildServer,
            Today = new DateOnly(2026, 5, 4),
            ConfigFolder = home == null ? null : Path.Combine(home, "config"),
            CacheFolder = home == null ? null : Path.Combine(home, "cache"),
        };
        var exitCode = new CommandLine(shell).Run(arguments);
        return new Command(exitCode, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
