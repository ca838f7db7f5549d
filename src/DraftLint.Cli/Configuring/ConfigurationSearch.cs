using DraftLint.Cli.Linting;
using DraftLint.Configuration;

namespace DraftLint.Cli.Configuring;

/// <summary>
/// Finds the configuration files of folders: in the folder itself and those above, up to one that says <c>root = true</c> or to the folder
/// of the repository. Each folder is looked into once.
/// </summary>
internal sealed class ConfigurationSearch(string currentFolder)
{
    // In one folder the later file wins.
    private static readonly string[] FileNames = [".editorconfig", ".draftlint"];

    private readonly Dictionary<string, ConfigurationChain> _chains = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">A file cannot be read.</exception>
    /// <exception cref="ConfigurationException">A file is not understood.</exception>
    public ConfigurationChain Of(string folder)
    {
        var below = new Stack<string>();
        ConfigurationChain? chain;
        string? next = folder;
        while (!_chains.TryGetValue(next, out chain))
        {
            below.Push(next);
            if (IsRepository(next) || (next = Path.GetDirectoryName(next)) == null)
                break;
        }
        while (below.TryPop(out var inner))
            _chains[inner] = chain = Extend(chain, inner);
        return chain!;
    }

    private ConfigurationChain Extend(ConfigurationChain? above, string folder)
    {
        // Without a repository and without a file above, the search has ended nowhere in particular.
        var top = above == null || (above.Files.Count == 0 && !IsRepository(above.Top)) ? folder : above.Top;
        var files = new List<ConfigurationFile>();
        foreach (var name in FileNames)
        {
            var path = Path.Combine(folder, name);
            var shown = Tree.NameOf(currentFolder, path);
            if (ConfigurationText.Read(path, shown, top) is { } text)
                files.Add(ConfigurationFile.Parse(shown, folder, text, KnownRules.Listed));
        }
        if (above == null || files.Exists(file => file.IsRoot))
            return new ConfigurationChain(folder, files);
        return files.Count == 0 ? above : new ConfigurationChain(top, [.. above.Files, .. files]);
    }

    private static bool IsRepository(string folder)
    {
        var git = Path.Combine(folder, ".git");
        return Directory.Exists(git) || File.Exists(git);
    }
}

/// <summary>The configuration files that count in a folder.</summary>
/// <param name="Top">The folder where the search ended: what configuration names must lie below it.</param>
/// <param name="Files">The files, the outermost first.</param>
internal sealed record ConfigurationChain(string Top, IReadOnlyList<ConfigurationFile> Files)
{
    /// <summary>What the outermost files say for a whole run; of two in one folder the later one counts.</summary>
    public IEnumerable<Setting> RunSettings => Files.Count == 0 ? [] : Files.TakeWhile(file => file.Folder == Files[0].Folder).SelectMany(file => file.RunSettings);

    /// <summary>The folder of the outermost file, or null.</summary>
    public string? RootFolder => Files.Count == 0 ? null : Files[0].Folder;
}
