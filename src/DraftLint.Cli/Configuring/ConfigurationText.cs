namespace DraftLint.Cli.Configuring;

/// <summary>Reads the text of configuration and ignore files. A file of the linted tree is a stranger's: it is small, and no link leads out of the tree.</summary>
internal static class ConfigurationText
{
    private const int MostKilobytes = 256;

    /// <summary>The text; null where there is no such file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="name">The file as it is reported.</param>
    /// <param name="tree">The folder that the file must lie in; null where the user has named it.</param>
    /// <exception cref="UsageException">It cannot be read, is too large, or is a link out of the tree.</exception>
    public static string? Read(string path, string name, string? tree)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return null;
        if (tree != null && file.LinkTarget != null && !(Tree.TargetOf(file) is { } target && Tree.Holds(tree, target)))
            throw new UsageException($"{name}: a link that leads out of the folder; it is not read");
        // A pipe looks like a file without content, and waits for somebody to write.
        if (file is { LinkTarget: null, Length: 0 })
            return "";
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MostKilobytes * 1024)
                throw new UsageException($"{name}: larger than {MostKilobytes} KB, the most that is read of it");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{name}: it cannot be read");
        }
    }
}
