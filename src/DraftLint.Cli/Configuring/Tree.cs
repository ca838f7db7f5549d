namespace DraftLint.Cli.Configuring;

/// <summary>Questions about folders and what lies below them.</summary>
internal static class Tree
{
    /// <summary>True for a folder and all that lies below it. Both are full paths.</summary>
    public static bool Holds(string folder, string path) => Path.TrimEndingDirectorySeparator(path) == Path.TrimEndingDirectorySeparator(folder) || IsBelow(folder, path);

    /// <summary>True for all that lies below a folder, and not for the folder itself. Both are full paths.</summary>
    public static bool IsBelow(string folder, string path)
    {
        var inside = PrefixLength(folder);
        return path.Length > inside && path[inside - 1] == Path.DirectorySeparatorChar && path.AsSpan(0, inside - 1).SequenceEqual(folder.AsSpan(0, inside - 1));
    }

    /// <summary>What a link points at in the end; null for what is no link, and for links that point at each other.</summary>
    public static string? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The path below a folder that holds it, with forward slashes.</summary>
    public static string Below(string folder, string path) =>
        path[PrefixLength(folder)..].Replace('\\', '/');

    /// <summary>The folder that holds all of some folders.</summary>
    public static string Common(IReadOnlyList<string> folders)
    {
        var common = folders[0];
        while (folders.Any(folder => !Holds(common, folder)) && Path.GetDirectoryName(common) is { } parent)
            common = parent;
        return common;
    }

    /// <summary>How a file or a folder is told to the user: relative to the current folder where it lies below it, else as it lies, because a chain of ".." tells nobody anything.</summary>
    public static string NameOf(string currentFolder, string path) =>
        IsBelow(currentFolder, path) ? Below(currentFolder, path) : Holds(currentFolder, path) ? "." : path.Replace('\\', '/');

    // The folder and a separator; the root folder of a system is one already.
    private static int PrefixLength(string folder) => Path.EndsInDirectorySeparator(folder) ? folder.Length : folder.Length + 1;
}
