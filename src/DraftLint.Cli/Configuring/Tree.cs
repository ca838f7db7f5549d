namespace DraftLint.Cli.Configuring;

/// <summary>Questions about folders and what lies below them.</summary>
internal static class Tree
{
    /// <summary>True for a folder and all that lies below it. Both are full paths.</summary>
    public static bool Holds(string folder, string path) => path == folder || IsBelow(folder, path);

    /// <summary>True for all that lies below a folder, and not for the folder itself. Both are full paths.</summary>
    public static bool IsBelow(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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
        path[(Path.TrimEndingDirectorySeparator(folder).Length + 1)..].Replace('\\', '/');

    /// <summary>The folder that holds all of some folders.</summary>
    public static string Common(IReadOnlyList<string> folders)
    {
        var common = folders[0];
        while (folders.Any(folder => !Holds(common, folder)) && Path.GetDirectoryName(common) is { } parent)
            common = parent;
        return common;
    }

    /// <summary>How a file is told to the user: relative to the current folder where it lies below it.</summary>
    public static string NameOf(string currentFolder, string path) => Holds(currentFolder, path) && path != currentFolder ? Below(currentFolder, path) : path.Replace('\\', '/');
}
