using DraftLint.Cli.Testing;

namespace DraftLint.Tests.Support;

/// <summary>A Markdown page whose fenced texts are test cases.</summary>
internal sealed class Page
{
    private readonly string[] _lines;

    private Page(string path, string[] lines)
    {
        Path = path;
        _lines = lines;
        Fences = [.. Fence.Of(lines)];
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
}
