namespace DraftLint.Tests.Support;

/// <summary>The folder that holds the solution: pages, drafts and sources are read from it as they stand there.</summary>
internal static class Repository
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);

    /// <summary>True when tests write what they see into the pages, for the diff to be reviewed, instead of comparing.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("DRAFTLINT_ACCEPT") == "1";

    /// <summary>The full path of a file or folder of the repository.</summary>
    /// <param name="path">Relative to the root, with forward slashes.</param>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(LazyRoot.Value, path));

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static void Write(string path, string text) => AtomicFile.Write(PathOf(path), text);

    /// <summary>The files below a folder, relative to the root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(LazyRoot.Value, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DraftLint.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository: no DraftLint.sln above " + AppContext.BaseDirectory);
    }
}
