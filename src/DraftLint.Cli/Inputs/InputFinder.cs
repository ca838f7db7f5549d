using DraftLint.Cli.Configuring;

namespace DraftLint.Cli.Inputs;

/// <summary>Turns what the user named into the files to lint, each once, in the ordinal order of their names.</summary>
internal sealed class InputFinder(Shell shell, WalkFilter? filter = null)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <param name="paths">What the user named; none stands for <c>drafts/</c> where there is one, else the current folder.</param>
    /// <param name="standardInputName">The name of standard input in reports.</param>
    /// <exception cref="UsageException">A path does not exist, or a folder holds no draft.</exception>
    public IReadOnlyList<Input> Find(IReadOnlyList<string> paths, string? standardInputName)
    {
        if (paths.Count == 0)
            paths = Default(shell.Folder);
        if (standardInputName != null && !paths.Contains(StandardInput))
            throw new UsageException("--stdin-path names standard input, which is read only where the path is -");
        // A file that is named twice is linted once; one that is named outright keeps the name that the user gave.
        var found = new Dictionary<string, Input>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var input in FindOne(path, standardInputName))
                found.TryAdd(input.File ?? StandardInput, input);
        }
        return [.. found.Values.OrderBy(input => input.Name, StringComparer.Ordinal)];
    }

    /// <summary>What is linted when the user names nothing.</summary>
    public static IReadOnlyList<string> Default(string folder) => [Directory.Exists(Path.Combine(folder, "drafts")) ? "drafts" : "."];

    private List<Input> FindOne(string path, string? standardInputName)
    {
        if (path == StandardInput)
            return [new Input((standardInputName ?? "<stdin>").Replace('\\', '/'), null)];
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw new UsageException("an empty path names nothing");
        var full = Path.GetFullPath(path, shell.Folder);
        if (Directory.Exists(full))
            return Walk(path, full);
        if (!File.Exists(full))
            throw new UsageException($"{path}: no such file or folder");
        return [new Input(NameOf(full), full)];
    }

    private List<Input> Walk(string path, string full)
    {
        var walk = new FolderWalk(full, filter);
        // A file without content is not opened: a pipe looks like one, and waits for somebody to write.
        var files = walk.Files().Select(file => new Input(NameOf(file.FullName), file.FullName) { IsEmpty = file.Length == 0 }).ToList();
        files.AddRange(walk.Unreadable.Select(folder => new Input(NameOf(folder), folder) { Problem = "no permission to look into this folder" }));
        foreach (var (place, reason) in walk.Skipped)
            shell.Complain($"{NameOf(place)}: {reason}");
        if (files.Count == 0)
            throw new UsageException($"{path}: no draft (*.md) in this folder");
        return files;
    }

    private string NameOf(string full) => Tree.NameOf(shell.Folder, full);
}
