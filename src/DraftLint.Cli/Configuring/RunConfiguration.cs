using System.Text;
using DraftLint.Configuration;

namespace DraftLint.Cli.Configuring;

/// <summary>The configuration of a run: what holds for all of it, and the settings of each draft.</summary>
internal sealed class RunConfiguration
{
    private readonly string _currentFolder;
    private readonly ConfigurationSearch? _search;
    private readonly ConfigurationChain _root;
    private readonly Dictionary<IReadOnlyList<ConfigurationFile>, Dictionary<string, DraftSettings>> _settings = [];

    private RunConfiguration(ConfigurationSearch? search, ConfigurationChain root, string folder)
    {
        _currentFolder = folder;
        _search = search;
        _root = root;
        Folder = root.RootFolder ?? folder;
    }

    /// <summary>The folder of the root configuration; without one, the current folder.</summary>
    public string Folder { get; }

    /// <summary>The folder that what configuration names must lie in; null where the user has named the file.</summary>
    public string? Tree => _search == null ? null : _root.Top;

    /// <summary>True when ignore files of the linted tree count.</summary>
    public bool HonoursIgnoreFiles { get; private init; } = true;

    /// <summary>Nothing that lies in the linted tree.</summary>
    public static RunConfiguration Isolated(string folder) => new(null, new ConfigurationChain(folder, []), folder) { HonoursIgnoreFiles = false };

    /// <summary>One file that the user has named.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static RunConfiguration Only(string name, string folder) => Only(name, folder, honoursIgnoreFiles: true);

    /// <summary>One file that the user has named, and nothing that lies in the linted tree.</summary>
    /// <exception cref="UsageException">It cannot be read, or lies in the tree.</exception>
    public static RunConfiguration OnlyFromOutside(string name, string folder) =>
        Configuring.Tree.Holds(folder, Path.GetFullPath(name, folder))
            ? throw new UsageException($"--config {name} lies in the tree that --untrusted does not trust")
            : Only(name, folder, honoursIgnoreFiles: false);

    private static RunConfiguration Only(string name, string folder, bool honoursIgnoreFiles)
    {
        var path = Path.GetFullPath(name, folder);
        var text = ConfigurationText.Read(path, name, null) ?? throw new UsageException($"{name}: no such configuration file");
        var home = Path.GetDirectoryName(path)!;
        return new RunConfiguration(null, new ConfigurationChain(home, [ConfigurationFile.Parse(name, home, text, Linting.KnownRules.Listed)]), folder) { HonoursIgnoreFiles = honoursIgnoreFiles };
    }

    /// <summary>The files of the folders that hold the drafts.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="paths">What is linted, as the user named it.</param>
    public static RunConfiguration Found(string folder, IReadOnlyList<string> paths)
    {
        var search = new ConfigurationSearch(folder);
        var folders = paths.Select(path => Path.GetFullPath(path == "-" || path.Length == 0 ? "." : path, folder))
            .Select(path => Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path).ToList();
        var common = Configuring.Tree.Common([.. folders.Select(Path.TrimEndingDirectorySeparator)]);
        return new RunConfiguration(search, search.Of(common), folder);
    }

    /// <summary>The setting of a kind that holds for the run, or null.</summary>
    public Setting? Of(SettingKind kind) => _root.RunSettings.LastOrDefault(setting => setting.Kind == kind);

    /// <summary>The settings that hold for the run, each kind once.</summary>
    public IEnumerable<Setting> RunSettings => _root.RunSettings.GroupBy(setting => setting.Kind).Select(group => group.Last());

    /// <summary>The settings of a draft.</summary>
    /// <param name="path">Its full path.</param>
    public DraftSettings Of(string path)
    {
        var chain = _search?.Of(Path.GetDirectoryName(path)!) ?? _root;
        if (chain.Files.Count == 0)
            return DraftSettings.None;
        var (sections, key) = Match(chain.Files, path);
        if (!_settings.TryGetValue(chain.Files, out var known))
            _settings[chain.Files] = known = new Dictionary<string, DraftSettings>(StringComparer.Ordinal);
        if (!known.TryGetValue(key, out var settings))
            known[key] = settings = new DraftSettings(sections);
        return settings;
    }

    /// <summary>Settings for a run that stand where they do not count, because the run has another root.</summary>
    public IEnumerable<Setting> Unheeded => _settings.Keys.SelectMany(files => files).Distinct()
        .SelectMany(file => file.RunSettings).Except(_root.RunSettings).OrderBy(setting => setting.File, StringComparer.Ordinal).ThenBy(setting => setting.Line);

    // Most drafts of a run match the same sections and share what follows from them; the key says which.
    private (List<ConfigurationSection> Sections, string Key) Match(IReadOnlyList<ConfigurationFile> files, string path)
    {
        var sections = new List<ConfigurationSection>();
        var key = new StringBuilder();
        foreach (var file in files)
        {
            // A file that the user has named from elsewhere speaks of the current folder.
            var folder = Configuring.Tree.Holds(file.Folder, path) ? file.Folder : _currentFolder;
            var below = Configuring.Tree.Holds(folder, path) ? Configuring.Tree.Below(folder, path) : path.Replace('\\', '/').TrimStart('/');
            foreach (var section in file.Sections)
            {
                var matches = section.Glob?.Matches(below) ?? true;
                key.Append(matches ? '1' : '0');
                if (matches)
                    sections.Add(section);
            }
        }
        return (sections, key.ToString());
    }
}
