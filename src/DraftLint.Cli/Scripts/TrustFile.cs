using System.Text;
using DraftLint.Cli.Configuring;

namespace DraftLint.Cli.Scripts;

/// <summary>
/// What the user trusts: for each folder the names and hashes of its scripts, in a file of the user's own settings that no folder can
/// bring along. A line says <c>folder PATH</c>, the lines below it <c>HASH NAME</c>.
/// </summary>
internal sealed class TrustFile
{
    private const string Head = "draftlint trust 1";
    private const string FolderMark = "folder ";
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _path;
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _folders = new(StringComparer.Ordinal);

    private TrustFile(string path) => _path = path;

    /// <summary>Every folder, with the hash of each trusted script by its name.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, string>> Folders => _folders;

    /// <exception cref="UsageException">There is no place for it outside of the folder, or it is damaged.</exception>
    public static TrustFile Read(Shell shell, string folder)
    {
        if (shell.ConfigFolder == null)
            throw new UsageException("there is no folder for the user's settings, so that no trust can be recorded; set HOME, or run with --scripts");
        var path = PathIn(shell.ConfigFolder);
        if (Tree.IsBelow(Real(folder), Real(path)))
            throw new UsageException("the record of trust would lie inside this folder, which could then trust itself; point XDG_CONFIG_HOME elsewhere, then run draftlint trust");
        var file = new TrustFile(path);
        file.ReadLines();
        return file;
    }

    /// <summary>True when the user has ever trusted scripts, so that some of a folder without any may be gone.</summary>
    public static bool KnowsAny(Shell shell, string folder) =>
        shell.ConfigFolder != null && File.Exists(PathIn(shell.ConfigFolder)) && !Tree.IsBelow(Real(folder), Real(PathIn(shell.ConfigFolder)));

    /// <summary>Sets what is trusted in a folder; nothing takes the trust away.</summary>
    public void Set(string folder, IReadOnlyCollection<ScriptFile> scripts)
    {
        _folders.Remove(folder);
        if (scripts.Count > 0)
            _folders[folder] = new(scripts.ToDictionary(script => script.Name, script => script.Hash), StringComparer.Ordinal);
    }

    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write()
    {
        var text = new StringBuilder(Head + "\n");
        foreach (var (folder, scripts) in _folders)
        {
            text.Append(FolderMark).Append(folder).Append('\n');
            foreach (var (name, hash) in scripts)
                text.Append(hash).Append(' ').Append(name).Append('\n');
        }
        try
        {
            CreateFolder(Path.GetDirectoryName(_path)!);
            var partial = _path + $".{Environment.ProcessId}.partial";
            File.WriteAllText(partial, text.ToString());
            File.Move(partial, _path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{_path}: the trust cannot be recorded there");
        }
    }

    private static string PathIn(string configFolder) => Path.Combine(Path.GetFullPath(configFolder), "draftlint", "trust");

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerFolder);
    }

    private void ReadLines()
    {
        if (!File.Exists(_path))
            return;
        var lines = ReadText().Split('\n');
        if (lines[0] != Head)
            throw Damaged();
        SortedDictionary<string, string>? current = null;
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            if (line.StartsWith(FolderMark, StringComparison.Ordinal))
                _folders[line[FolderMark.Length..]] = current = new(StringComparer.Ordinal);
            else if (current != null && line.IndexOf(' ', StringComparison.Ordinal) == 64)
                current[line[65..]] = line[..64];
            else
                throw Damaged();
        }
    }

    private string ReadText()
    {
        try
        {
            return File.ReadAllText(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Damaged();
        }
    }

    private UsageException Damaged() => new($"{_path}: this record of trust cannot be read; remove it, look at the scripts, then run draftlint trust");

    // Links on the way are followed as far as there is something.
    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = new DirectoryInfo(next) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : next;
        }
        return real;
    }
}
