namespace DraftLint.Tests.Support;

/// <summary>A Markdown page whose fenced texts are test cases.</summary>
internal sealed class Page
{
    private readonly string[] _lines;

    private Page(string path, string[] lines)
    {
        Path = path;
        _lines = lines;
        Fences = [.. ReadFences(lines)];
    }

    /// <summary>Relative to the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Lines => _lines;

    public IReadOnlyList<Fence> Fences { get; }

    public static Page Read(string path) => new(path, Repository.Read(path).Split('\n'));

    /// <summary>The headings of a level, in order.</summary>
    public IEnumerable<string> Headings(int level)
    {
        var marks = new string('#', level) + " ";
        var inFence = new HashSet<int>(Fences.SelectMany(fence => Enumerable.Range(fence.FirstLine, fence.Lines.Count)));
        return _lines.Where((line, at) => line.StartsWith(marks, StringComparison.Ordinal) && !inFence.Contains(at)).Select(line => line[marks.Length..]);
    }

    /// <summary>Writes other lines into a fence of the file. The fence is found by its place among the fences: lines may have moved.</summary>
    public void Replace(Fence fence, IEnumerable<string> lines)
    {
        var now = Read(Path);
        var target = now.Fences[Fences.ToList().IndexOf(fence)];
        string[] text = [.. now._lines[..target.FirstLine], .. lines, .. now._lines[(target.FirstLine + target.Lines.Count)..]];
        Repository.Write(Path, string.Join('\n', text));
    }

    private static IEnumerable<Fence> ReadFences(string[] lines)
    {
        var heading = "";
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("## ", StringComparison.Ordinal))
                heading = lines[at][3..];
            var marks = lines[at].Length - lines[at].TrimStart('`').Length;
            if (marks < 3)
                continue;
            var close = Array.IndexOf(lines, new string('`', marks), at + 1);
            if (close < 0)
                throw new InvalidDataException($"line {at + 1} opens a fence that nothing closes");
            var info = lines[at][marks..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new Fence(heading, info.FirstOrDefault(""), [.. info.Skip(1)], at + 1, lines[(at + 1)..close]);
            at = close;
        }
    }
}

/// <summary>A fenced text of a page.</summary>
/// <param name="Heading">The second-level heading above it.</param>
/// <param name="Kind">The first word of the info string.</param>
/// <param name="Options">The other words.</param>
/// <param name="FirstLine">The index of its first line in the page.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Fence(string Heading, string Kind, IReadOnlyList<string> Options, int FirstLine, IReadOnlyList<string> Lines)
{
    /// <summary>The value of the option <c>name=value</c>, or null.</summary>
    public string? Option(string name) => Options.FirstOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
