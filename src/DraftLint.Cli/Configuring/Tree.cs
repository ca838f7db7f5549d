namespace DraftLint.Cli.Configuring;

/// <summary>Questions about folders and what lies below them.</summary>
internal static class Tree
{
    /// <summary>True for a folder and all that lies below it. Both are full paths.</summary>
    public static bool Holds(string folder, string path) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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
