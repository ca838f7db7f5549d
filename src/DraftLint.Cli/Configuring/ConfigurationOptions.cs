using System.CommandLine;
using DraftLint.Cli.Inputs;

namespace DraftLint.Cli.Configuring;

/// <summary>The options that say which configuration counts.</summary>
internal sealed class ConfigurationOptions
{
    private readonly Option<string> _config = new("--config");
    private readonly Option<bool> _isolated = new("--isolated") { Arity = ArgumentArity.Zero };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_config);
        command.Add(_isolated);
    }

    /// <summary>The configuration of a run.</summary>
    /// <param name="arguments">What the user gave.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="paths">What is linted, as named.</param>
    /// <param name="trust">Whether what lies in the linted tree counts.</param>
    /// <exception cref="UsageException">The options contradict each other, or a file cannot be read.</exception>
    public RunConfiguration Load(ParseResult arguments, string folder, IReadOnlyList<string> paths, Trust trust = Trust.Tree)
    {
        var isolated = arguments.GetValue(_isolated);
        if (arguments.GetValue(_config) is not { } file)
            return isolated || trust == Trust.None ? RunConfiguration.Isolated(folder) : RunConfiguration.Found(folder, paths.Count > 0 ? paths : InputFinder.Default(folder));
        if (trust == Trust.None)
            return RunConfiguration.OnlyFromOutside(file, folder);
        return isolated
            ? throw new UsageException("--config and --isolated contradict each other: --config alone reads no other file")
            : RunConfiguration.Only(file, folder);
    }
}

/// <summary>Whose word counts on how drafts are linted.</summary>
internal enum Trust
{
    /// <summary>The user's, and that of files in the linted tree.</summary>
    Tree,

    /// <summary>The user's alone: the drafts are a stranger's.</summary>
    None,
}
