using DraftLint.Configuration;

namespace DraftLint.Cli.Configuring;

/// <summary>The configuration of a run: what holds for all of it, and the settings of each draft.</summary>
internal sealed class RunConfiguration
{
    private readonly string _currentFolder;
    private readonly ConfigurationSearch? _search;
    private readonly ConfigurationChain _root;
    private readonly Dictionary<IReadOnlyList<ConfigurationFile>, Dictionary<string, DraftSettings>> _settings = [];
    private readonly Dictionary<string, FolderSections?> _folders = new(StringComparer.Ordinal);

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
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.TryGetValue(folder, out var sections))
            _folders[folder] = sections = SectionsFor(path, folder);
        return sections == null ? DraftSettings.None : sections.Match(path.Replace('\\', '/'));
    }

    // What is asked for every draft is worked out once for a folder.
    private FolderSections? SectionsFor(string path, string folder)
    {
        var files = (_search?.Of(folder) ?? _root).Files;
        if (files.Count == 0)
            return null;
        if (!_settings.TryGetValue(files, out var known))
            _settings[files] = known = new Dictionary<string, DraftSettings>(StringComparer.Ordinal);
        return new FolderSections([.. files.SelectMany(file => file.Sections.Select(section => new PlacedSection(section, BelowBegins(file, path))))], known);
    }

    // A file that the user has named from elsewhere speaks of the current folder.
    private int BelowBegins(ConfigurationFile file, string path)
    {
        var folder = Configuring.Tree.IsBelow(file.Folder, path) ? file.Folder : _currentFolder;
        return Configuring.Tree.IsBelow(folder, path) ? path.Length - Configuring.Tree.Below(folder, path).Length : path.Length - path.TrimStart('/', '\\').Length;
    }

    /// <summary>Settings for a run that stand where they do not count, because the run has another root.</summary>
    public IEnumerable<Setting> Unheeded => InOrder(Files.SelectMany(file => file.RunSettings).Except(_root.RunSettings));

    /// <summary>The settings about single rules, for whatever drafts, in the order of the files.</summary>
    public IEnumerable<Setting> RuleSettings =>
        InOrder(Files.SelectMany(file => file.Sections).SelectMany(section => section.Settings).Where(setting => setting.Kind == SettingKind.RuleSeverity));

    private IEnumerable<ConfigurationFile> Files => _settings.Keys.SelectMany(files => files).Distinct();

    private static IEnumerable<Setting> InOrder(IEnumerable<Setting> settings) =>
        settings.OrderBy(setting => setting.File, StringComparer.Ordinal).ThenBy(setting => setting.Line);

    private sealed record PlacedSection(ConfigurationSection Section, int BelowBegins);

    /// <summary>The sections that may match a draft in a folder. Most drafts of a run match the same ones and share what follows from them.</summary>
    private sealed class FolderSections(PlacedSection[] sections, Dictionary<string, DraftSettings> known)
    {
        public DraftSettings Match(string path)
        {
            var matches = new char[sections.Length];
            for (var at = 0; at < sections.Length; at++)
                matches[at] = sections[at].Section.Glob?.Matches(path, sections[at].BelowBegins) == false ? '0' : '1';
            var key = new string(matches);
            if (!known.TryGetValue(key, out var settings))
                known[key] = settings = new DraftSettings([.. sections.Where((_, at) => matches[at] == '1').Select(placed => placed.Section)]);
            return settings;
        }
    }
}
