using System.CommandLine;

namespace DraftLint.Cli.Git;

/// <summary>The options that leave of a run what has changed.</summary>
internal sealed class ChangeOptions
{
    private readonly Option<string> _since = new("--since");
    private readonly Option<bool> _staged = new("--staged") { Arity = ArgumentArity.Zero };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_staged);
    }

    /// <summary>What has changed; null where nobody asks.</summary>
    /// <param name="arguments">What the user gave.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="fixes">True when the run changes files.</param>
    /// <exception cref="UsageException">The options contradict each other, or there is no git, no repository or no such commit.</exception>
    public Changes? Open(ParseResult arguments, string folder, bool fixes)
    {
        var staged = arguments.GetValue(_staged);
        if (arguments.GetValue(_since) is not { } since)
            return !staged ? null : fixes ? throw new UsageException("--fix changes files, and --staged reads what is staged") : Changes.Staged(folder);
        return staged ? throw new UsageException("--since and --staged contradict each other") : Changes.Since(since, folder);
    }
}
