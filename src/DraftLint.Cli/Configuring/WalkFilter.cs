using DraftLint.Configuration;

namespace DraftLint.Cli.Configuring;

/// <summary>What a walk through folders takes: what is included, not excluded, and not ignored.</summary>
internal sealed class WalkFilter
{
    private readonly string _folder;
    private readonly PathPatterns? _included;
    private readonly PathPatterns? _excluded;

    /// <param name="configuration">The configuration of the run.</param>
    /// <param name="currentFolder">What names in messages are relative to.</param>
    public WalkFilter(RunConfiguration configuration, string currentFolder)
    {
        _folder = currentFolder;
        _included = PathPatterns.Of(configuration.Of(SettingKind.Include), configuration.Folder);
        _excluded = PathPatterns.Of(configuration.Of(SettingKind.Exclude), configuration.Folder);
        HonoursIgnoreFiles = configuration.HonoursIgnoreFiles;
        Top = configuration.Tree;
    }

    /// <summary>True when ignore files count.</summary>
    private bool HonoursIgnoreFiles { get; }

    /// <summary>The folder from which on ignore files count, or null.</summary>
    private string? Top { get; }

    /// <summary>True for a file that is included and not excluded.</summary>
    public bool Takes(string path) => _included?.Match(path) != false && _excluded?.Match(path) != true;

    /// <summary>The ignore files that hold in the folder where a walk begins.</summary>
    public IgnoreChain? Begin(string root)
    {
        if (!HonoursIgnoreFiles)
            return null;
        var folders = new Stack<string>();
        for (var folder = root; folder != null; folder = Path.GetDirectoryName(folder))
        {
            folders.Push(folder);
            if (folder == Top || Top == null || !Tree.Holds(Top, folder))
                break;
        }
        IgnoreChain? chain = null;
        while (folders.TryPop(out var folder))
            chain = Enter(chain, folder);
        return chain;
    }

    /// <summary>The ignore files that hold in a folder.</summary>
    /// <exception cref="UsageException">An ignore file cannot be read.</exception>
    public IgnoreChain? Enter(IgnoreChain? above, string folder)
    {
        if (!HonoursIgnoreFiles)
            return null;
        foreach (var name in IgnoreChain.FileNames)
        {
            var path = Path.Combine(folder, name);
            if (ConfigurationText.Read(path, Tree.NameOf(_folder, path), Top ?? folder) is { } text)
                above = new IgnoreChain(above, folder, Read(text, Tree.NameOf(_folder, path)));
        }
        return above;
    }

    private static IgnoreFile Read(string text, string name)
    {
        var file = new IgnoreFile(text);
        return file.Count <= IgnoreFile.MostPatterns ? file : throw new UsageException($"{name}: more than {IgnoreFile.MostPatterns} patterns");
    }

    private sealed class PathPatterns(string folder, IReadOnlyList<Glob> globs)
    {
        public static PathPatterns? Of(Setting? setting, string folder) =>
            setting == null ? null : new PathPatterns(folder, [.. setting.Items.Select(item => Glob.TryParse(item, out var glob, out _) ? glob! : throw new InvalidOperationException("checked when read"))]);

        public bool Match(string path) => Tree.Holds(folder, path) && globs.Any(glob => glob.Matches(Tree.Below(folder, path)));
    }
}

/// <summary>The ignore files that hold in a folder: the nearest decides first.</summary>
internal sealed record IgnoreChain(IgnoreChain? Above, string Folder, IgnoreFile File)
{
    // In one folder the later one decides first.
    public static readonly string[] FileNames = [".gitignore", ".draftlintignore"];

    /// <summary>True when a walk passes over it.</summary>
    public bool Ignores(string path, bool isFolder)
    {
        for (var chain = this; chain != null; chain = chain.Above)
        {
            if (chain.File.Ignores(Tree.Below(chain.Folder, path), isFolder) is { } answer)
                return answer;
        }
        return false;
    }
}
