using System.CommandLine;
using DraftLint.Cli.Configuring;
using DraftLint.Scripting;

namespace DraftLint.Cli.Scripts;

/// <summary><c>--scripts</c> and <c>--no-scripts</c>: the caller's word on scripted rules, which no folder can give.</summary>
internal sealed class ScriptOptions
{
    private readonly Option<bool> _all = new("--scripts") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> _none = new("--no-scripts") { Arity = ArgumentArity.Zero };

    private readonly Option<bool> _noCache = new("--no-cache") { Arity = ArgumentArity.Zero };
    private readonly Option<string> _cacheFolder = new("--cache-dir");

    public void AddTo(Command command)
    {
        command.Add(_all);
        command.Add(_none);
        command.Add(_noCache);
        command.Add(_cacheFolder);
    }

    /// <summary>Where compiled scripts are kept; null: nowhere.</summary>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="shell">Where.</param>
    /// <param name="strangers">The folders that are not trusted.</param>
    /// <exception cref="UsageException">The options contradict each other, or the folder is there and others can look into it, or it lies in a tree that is not trusted.</exception>
    public ScriptCache? Cache(ParseResult arguments, Shell shell, IReadOnlyList<string> strangers)
    {
        var named = arguments.GetValue(_cacheFolder);
        if (named != null && arguments.GetValue(_noCache))
            throw new UsageException("--no-cache and --cache-dir contradict each other");
        if (CacheFolder(arguments, shell, strangers) is not { } folder)
            return named == null ? null : throw new UsageException($"--cache-dir {named} lies in the tree that --untrusted does not trust");
        if (named == null)
            return ScriptFolder.OwnCache(shell);
        var cache = new ScriptCache(folder);
        return cache.MayBeUsed ? cache : throw new UsageException($"--cache-dir {named}: a folder that only you can look into is needed (mode 0700)");
    }

    /// <summary>Where results are kept; null: nowhere.</summary>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="shell">Where.</param>
    /// <param name="strangers">The folders that are not trusted.</param>
    public string? CacheFolder(ParseResult arguments, Shell shell, IReadOnlyList<string> strangers)
    {
        if (arguments.GetValue(_noCache))
            return null;
        var folder = arguments.GetValue(_cacheFolder) is { } named ? Path.GetFullPath(named, shell.Folder)
            : shell.CacheFolder is { } caches ? Path.Combine(caches, "draftlint") : null;
        // What a stranger's tree brings along was kept by nobody.
        return folder != null && strangers.Any(stranger => Tree.Holds(stranger, folder)) ? null : folder;
    }

    /// <exception cref="UsageException">Both are given.</exception>
    public ScriptPermission Permission(ParseResult arguments)
    {
        var (all, none) = (arguments.GetValue(_all), arguments.GetValue(_none));
        if (all && none)
            throw new UsageException("--scripts and --no-scripts contradict each other");
        return all ? ScriptPermission.All : none ? ScriptPermission.None : ScriptPermission.Trusted;
    }
}
