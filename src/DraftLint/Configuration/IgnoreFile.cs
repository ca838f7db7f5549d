namespace DraftLint.Configuration;

/// <summary>An ignore file, <c>.gitignore</c> or <c>.draftlintignore</c>: which files and folders a walk passes over.</summary>
public sealed class IgnoreFile
{
    /// <summary>The most patterns that a file may have: each is matched with each path.</summary>
    public const int MostPatterns = 5_000;

    private readonly List<IgnoreLine> _lines = [];

    /// <summary>Reads the lines; one that is too long to be a pattern matches nothing.</summary>
    public IgnoreFile(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var line in text.AsSpan().EnumerateLines())
            Read(line);
    }

    /// <summary>How many patterns it has.</summary>
    public int Count => _lines.Count;

    /// <summary>What the file says of a path below its folder: the last line that matches decides; null when none does.</summary>
    public bool? Ignores(string path, bool isFolder)
    {
        for (var at = _lines.Count - 1; at >= 0; at--)
        {
            var line = _lines[at];
            if ((isFolder || !line.IsForFolders) && line.Glob.Matches(path))
                return !line.IsNegated;
        }
        return null;
    }

    private void Read(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(' ');
        if (line.IsEmpty || line[0] == '#' || line.Length > Glob.MostLetters)
            return;
        var negated = line[0] == '!';
        if (negated)
            line = line[1..];
        var folders = line.EndsWith("/");
        line = folders ? line[..^1] : line;
        if (!line.IsEmpty)
            _lines.Add(new IgnoreLine(GlobReader.ReadIgnoreLine(line.ToString()), negated, folders));
    }

    private sealed record IgnoreLine(Glob Glob, bool IsNegated, bool IsForFolders);
}
