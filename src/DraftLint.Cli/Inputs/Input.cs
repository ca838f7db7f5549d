namespace DraftLint.Cli.Inputs;

/// <summary>Something to be linted: a file, or standard input.</summary>
/// <param name="Name">The name in reports: relative to the current folder, with forward slashes.</param>
/// <param name="File">The full path, or null for standard input.</param>
internal sealed record Input(string Name, string? File)
{
    /// <summary>True for a file without content, which need not be opened.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The bytes that are linted in place of the file's, or null.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Why it cannot be read, where that is known already; else null.</summary>
    public string? Problem { get; init; }

    /// <summary>Where it lies, or would: standard input without a name is a draft in the current folder.</summary>
    public string PathIn(string currentFolder) => File ?? Path.GetFullPath(Name.StartsWith('<') ? "stdin.md" : Name, currentFolder);
}
