using System.Security.Cryptography;
using DraftLint.Cli.Configuring;
using DraftLint.Configuration;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Cli.PositionFiles;

/// <summary>Finds the positions that the user or a configuration file chose: shipped ones by name, others by file.</summary>
/// <param name="folder">The current folder.</param>
/// <param name="configuration">The configuration, whose folder may hold positions of its own; null for none.</param>
internal sealed class PositionFinder(string folder, RunConfiguration? configuration = null)
{
    private const int MostKilobytes = 256;

    private const string Home = "rules/positions";

    private readonly Dictionary<string, IReadOnlyList<Position>> _configured = new(StringComparer.Ordinal);
    private readonly Dictionary<Position, string> _stamps = [];

    /// <exception cref="UsageException">There is no such position, or it cannot be read.</exception>
    public IReadOnlyList<Position> Find(IReadOnlyList<string> namesAndFiles) =>
        [.. namesAndFiles.Distinct(StringComparer.Ordinal).Select(ReadNamed)];

    /// <summary>The positions that a line of a configuration file chooses: a path is relative to the file.</summary>
    /// <exception cref="UsageException">There is no such position, or it cannot be read, or it lies outside of the tree that the file is for.</exception>
    public IReadOnlyList<Position> Find(Setting setting)
    {
        var home = Path.GetDirectoryName(Path.GetFullPath(setting.File, folder))!;
        var key = home + "\n" + setting.Value;
        if (_configured.TryGetValue(key, out var known))
            return known;
        try
        {
            return _configured[key] = [.. setting.Items.Distinct(StringComparer.Ordinal).Select(name => IsFile(name) ? ReadBelow(Path.GetFullPath(name, home)) : ReadNamed(name))];
        }
        catch (UsageException exception)
        {
            throw new UsageException($"{setting.File}:{setting.Line}: {exception.Message}");
        }
    }

    /// <summary>A text that is the same for positions that say the same: the hash of a file, the name of a shipped one.</summary>
    public string StampOf(Position position) => _stamps.GetValueOrDefault(position, position.Name);

    /// <summary>The names by which a position can be chosen.</summary>
    public IReadOnlyList<string> Names => [.. ShippedPositions.Names.Concat(OwnFiles().Select(file => Path.GetFileNameWithoutExtension(file))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The position of a name or file; null when no position has the name.</summary>
    /// <exception cref="UsageException">There is no such file, or the position cannot be read.</exception>
    public Position? FindOne(string nameOrFile)
    {
        if (IsFile(nameOrFile))
            return ReadFile(nameOrFile, Path.GetFullPath(nameOrFile, folder));
        if (ShippedPositions.Read(nameOrFile) is { } shipped)
            return shipped;
        return OwnFiles().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == nameOrFile) is { } own ? ReadBelow(own) : null;
    }

    private Position ReadNamed(string name) => FindOne(name)
        ?? throw new UsageException($"unknown position {name}{Closest.Hint(name, Names)} (known: {string.Join(", ", Names)}; a file is named with a / or .yml)");

    private IEnumerable<string> OwnFiles()
    {
        var home = configuration?.Tree == null ? null : Path.Combine(configuration.Folder, Home);
        return home != null && Directory.Exists(home) ? Directory.EnumerateFiles(home, "*.yml") : [];
    }

    // What a stranger's configuration names must not reach out of his tree, by a path or by a link.
    private Position ReadBelow(string path)
    {
        var name = Tree.NameOf(folder, path);
        var file = new FileInfo(path);
        var target = file.Exists && file.LinkTarget != null ? Tree.TargetOf(file) ?? "" : path;
        return configuration?.Tree is { } tree && !(Tree.Holds(tree, path) && Tree.Holds(tree, target))
            ? throw new UsageException($"{name}: lies outside of the folder of the configuration; name it with --position")
            : ReadFile(name, path);
    }

    private static bool IsFile(string nameOrFile) =>
        nameOrFile.Contains('/', StringComparison.Ordinal) || nameOrFile.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || nameOrFile.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || nameOrFile.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private Position ReadFile(string name, string path)
    {
        var bytes = ReadBytes(name, path);
        if (!SourceText.TryDecode(name, bytes, out var source, out var problem))
            throw new UsageException($"{name}: {problem}");
        try
        {
            var position = PositionReader.Read(source!.Content);
            _stamps[position] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return position;
        }
        catch (PositionFileException exception)
        {
            throw new UsageException($"{name}:{exception.Line}: {exception.Message}");
        }
    }

    private static byte[] ReadBytes(string name, string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new UsageException($"{name}: no such position file");
            if (file.Length > MostKilobytes * 1024)
                throw new UsageException($"{name}: larger than {MostKilobytes} KB, the most that a position may have");
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{name}: the position file cannot be read");
        }
    }
}
