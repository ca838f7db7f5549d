using System.Text;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Linting;
using DraftLint.Configuration;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Baselines;

/// <summary>The file of a baseline: where it lies, how it is read and replaced.</summary>
internal sealed class BaselineFile
{
    private const string DefaultName = ".draftlint-baseline.json";
    private const int MostMegabytes = 64;

    private readonly string _path;
    private readonly bool _isNamed;

    private BaselineFile(string path, string currentFolder, bool isNamed)
    {
        _path = path;
        _isNamed = isNamed;
        Name = Tree.NameOf(currentFolder, path);
        Folder = Path.GetDirectoryName(path)!;
    }

    /// <summary>The file as it is reported.</summary>
    public string Name { get; }

    /// <summary>The folder that the paths of its entries are relative to.</summary>
    public string Folder { get; }

    /// <summary>The file that the user has named, else the one that configuration names, else the one beside the root configuration.</summary>
    /// <exception cref="UsageException">Configuration names one outside of its tree.</exception>
    public static BaselineFile Find(string? named, RunConfiguration configuration, string currentFolder)
    {
        if (named != null)
            return new BaselineFile(Path.GetFullPath(named, currentFolder), currentFolder, isNamed: true);
        if (configuration.Of(SettingKind.Baseline) is not { } setting)
            return new BaselineFile(Path.Combine(configuration.Folder, DefaultName), currentFolder, isNamed: false);
        var path = Path.GetFullPath(setting.Value, Path.GetDirectoryName(Path.GetFullPath(setting.File, currentFolder))!);
        if (configuration.Tree is { } tree && !Tree.Holds(tree, path))
            throw new UsageException($"{setting.File}:{setting.Line}: {setting.Value} lies outside of the folder of the configuration; name it with --baseline");
        return new BaselineFile(path, currentFolder, isNamed: true);
    }

    /// <summary>The baseline; null where there is none and nobody has named one.</summary>
    /// <exception cref="UsageException">It is not there, or it is no whole baseline.</exception>
    public Baseline? Read()
    {
        var file = new FileInfo(_path);
        if (!file.Exists)
            return _isNamed ? throw new UsageException($"{Name}: no such baseline; draftlint baseline writes it") : null;
        if (file.Length > MostMegabytes * 1024 * 1024)
            throw new UsageException($"{Name}: larger than {MostMegabytes} MB, the most that a baseline may have");
        if (file.LinkTarget != null)
            throw new UsageException($"{Name}: a link; a baseline is a file");
        try
        {
            return BaselineJson.Read(File.ReadAllText(_path));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Name}: {exception.Message}");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{Name}: the baseline cannot be read");
        }
    }

    /// <summary>The baseline that a first run would begin with: the one that is there, or an empty one.</summary>
    /// <exception cref="UsageException">It is no whole baseline.</exception>
    public Baseline ReadOrBegin() => File.Exists(_path) ? Read()! : new Baseline([]);

    /// <summary>Puts another baseline in the place of the file, in one step.</summary>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public void Write(Baseline baseline)
    {
        using var file = new ReplacedFile(_path, Folder);
        file.Stream.Write(Encoding.UTF8.GetBytes(BaselineJson.Write(baseline)));
        file.Complete();
    }

    /// <summary>How the baseline names a draft.</summary>
    /// <param name="path">Its full path.</param>
    public string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>True when a draft that the baseline names is there.</summary>
    public bool Exists(string name) => File.Exists(Path.Combine(Folder, name));
}
