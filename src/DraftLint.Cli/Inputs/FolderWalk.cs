using DraftLint.Cli.Configuring;

namespace DraftLint.Cli.Inputs;

/// <summary>
/// Finds the drafts in a folder and below. Links are not followed: what they point at inside the folder is met where it lies, and
/// what lies outside is not part of the folder, whoever put the link there.
/// </summary>
internal sealed class FolderWalk(string root, WalkFilter? filter = null)
{
    private static readonly HashSet<string> NeverEntered = new([".git", "bin", "obj", "node_modules"], StringComparer.Ordinal);

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly List<(string Place, string Reason)> _skipped = [];
    private readonly List<string> _unreadable = [];

    /// <summary>What was passed over and may have been meant, with the reason.</summary>
    public IReadOnlyList<(string Place, string Reason)> Skipped => _skipped;

    /// <summary>The folders that could not be looked into, so that drafts may have been missed.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable;

    /// <summary>The files, in no particular order.</summary>
    public IReadOnlyList<FileInfo> Files()
    {
        var files = new List<FileInfo>();
        var folders = new Stack<OpenFolder>();
        folders.Push(new OpenFolder(root, filter?.Begin(root)));
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder.Path))
            {
                if (entry.LinkTarget != null)
                    NoteLink(entry);
                else if (entry is DirectoryInfo && !NeverEntered.Contains(entry.Name) && folder.Ignored?.Ignores(entry.FullName, isFolder: true) != true)
                    folders.Push(new OpenFolder(entry.FullName, filter?.Enter(folder.Ignored, entry.FullName)));
                else if (entry is FileInfo file && IsDraft(file.Name) && filter?.Takes(file.FullName) != false && folder.Ignored?.Ignores(file.FullName, isFolder: false) != true)
                    files.Add(file);
            }
        }
        _skipped.Sort((one, other) => string.CompareOrdinal(one.Place, other.Place));
        return files;
    }

    private IReadOnlyList<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            _unreadable.Add(folder);
            return [];
        }
    }

    private void NoteLink(FileSystemInfo link)
    {
        if (link is FileInfo && !IsDraft(link.Name))
            return;
        var target = Tree.TargetOf(link);
        if (target == null || !Tree.IsBelow(root, target))
            _skipped.Add((link.FullName, "a link that leads out of the folder, not followed"));
        else if (link is FileInfo && !File.Exists(target))
            _skipped.Add((link.FullName, "a link to nothing"));
        else if (link is FileInfo && !IsDraft(Path.GetFileName(target)))
            _skipped.Add((link.FullName, "a link, not followed; name it to have it checked"));
    }

    private static bool IsDraft(string name) => name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    // A folder that is still to be looked into, and the ignore files that hold there.
    private sealed record OpenFolder(string Path, IgnoreChain? Ignored);
}
