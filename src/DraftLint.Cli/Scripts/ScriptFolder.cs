using DraftLint.Scripting;
using DraftLint.Scripting.Dialect;

namespace DraftLint.Cli.Scripts;

/// <summary>The scripted rules of a folder: <c>rules/**/*.csx</c> below the one that holds <c>.git</c>, or below the current one where none does.</summary>
internal sealed class ScriptFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    private ScriptFolder(string path, IReadOnlyList<ScriptFile> files, IReadOnlyList<string> links)
    {
        Path = path;
        Files = files;
        Links = links;
    }

    /// <summary>The full path of the folder.</summary>
    public string Path { get; }

    /// <summary>The scripts, in the ordinal order of their names.</summary>
    public IReadOnlyList<ScriptFile> Files { get; }

    /// <summary>Scripts that are links: what they point at may change without anybody touching the folder, so they never run.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Finds them. Whoever runs them calls <see cref="RequireFew"/> first; a folder full of scripts that nobody trusts stops nothing.</summary>
    public static ScriptFolder Find(string currentFolder)
    {
        var root = RootOf(currentFolder);
        var (files, links) = (new List<ScriptFile>(), new List<string>());
        var rules = new DirectoryInfo(System.IO.Path.Combine(root, "rules"));
        if (rules is { Exists: true, LinkTarget: null })
            Walk(rules, root, files, links);
        files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        links.Sort(StringComparer.Ordinal);
        return new ScriptFolder(root, files, links);
    }

    /// <summary>Where compiled scripts are kept unless the user says; null where the user has no such folder.</summary>
    public static ScriptCache? OwnCache(Shell shell) => shell.CacheFolder is { } caches ? new ScriptCache(System.IO.Path.Combine(caches, "draftlint", "scripts")) : null;

    /// <exception cref="UsageException">There are more scripts than are run together.</exception>
    public void RequireFew()
    {
        if (Files.Count > Script.MostScripts)
            throw new UsageException($"rules: more than {Script.MostScripts} scripted rules");
    }

    private static string RootOf(string currentFolder)
    {
        for (var folder = new DirectoryInfo(currentFolder); folder != null; folder = folder.Parent)
        {
            if (System.IO.Path.Exists(System.IO.Path.Combine(folder.FullName, ".git")))
                return folder.FullName;
        }
        return System.IO.Path.GetFullPath(currentFolder);
    }

    private static void Walk(DirectoryInfo rules, string root, List<ScriptFile> files, List<string> links)
    {
        var folders = new Stack<DirectoryInfo>([rules]);
        while (files.Count <= Script.MostScripts && folders.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                var name = System.IO.Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
                if (entry is DirectoryInfo { LinkTarget: null } inner)
                    folders.Push(inner);
                else if (entry.LinkTarget != null && (entry is DirectoryInfo || IsScript(entry)))
                    links.Add(name);
                else if (entry is FileInfo file && IsScript(file))
                    files.Add(new ScriptFile(name, Read(file)));
            }
        }
    }

    private static bool IsScript(FileSystemInfo entry) => entry.Name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    private static byte[] Read(FileInfo file)
    {
        // A pipe looks like an empty file, and waits for somebody to write.
        if (file.Length == 0)
            return [];
        try
        {
            using var stream = file.OpenRead();
            var buffer = new byte[Script.MostBytes + 1];
            return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // No rule is in it, which is told if it should run.
            return [];
        }
    }
}
