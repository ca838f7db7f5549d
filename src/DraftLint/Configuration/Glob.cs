namespace DraftLint.Configuration;

/// <summary>
/// A pattern for paths, as the sections of .editorconfig and the lines of ignore files have them. Alternatives and ranges are matched as
/// they stand and never multiplied out: matching costs at most the length of the pattern times the length of the path.
/// </summary>
public sealed class Glob
{
    /// <summary>The longest pattern that is read.</summary>
    public const int MostLetters = 1024;

    // Beyond the longest path of any system that the tool runs on.
    private const int LongestPath = 8192;

    // For most patterns and paths nothing is allocated.
    private const int MostOnStack = 2048;
    private const int MostOpen = 128;

    private readonly GlobStep[] _steps;
    private readonly string _required;
    private readonly bool _isForNames;

    // Of a star and letters behind it, such as *.md, the letters: most patterns are no more than that.
    private readonly string? _ending;

    /// <param name="steps">What is matched.</param>
    /// <param name="required">Letters that stand in every path that matches.</param>
    /// <param name="isForNames">True where the folders of a path do not matter.</param>
    internal Glob(GlobStep[] steps, string required, bool isForNames)
    {
        _required = required;
        _steps = steps;
        _isForNames = isForNames;
        _ending = isForNames && IsStarAndLetters(steps) ? string.Concat(steps[3..^1].Select(step => (char)step.First)) : null;
    }

    /// <summary>Reads the head of a section of .editorconfig. On failure <paramref name="problem"/> is a clause that says why.</summary>
    public static bool TryParse(string text, out Glob? glob, out string problem) => GlobReader.TryRead(text, out glob, out problem);

    /// <summary>True for a path, relative to the folder that the pattern is about, with forward slashes.</summary>
    public bool Matches(string path) => Matches(path, 0);

    /// <summary>True for what of a path lies below the folder that the pattern is about.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    /// <param name="from">Where in it the part below the folder begins.</param>
    public bool Matches(string path, int from)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length - from > LongestPath)
            return false;
        from = _isForNames ? Math.Max(from, path.LastIndexOf('/') + 1) : from;
        // Most paths are told apart by this, which is much quicker.
        var below = path.AsSpan(from);
        if (_ending != null)
            return below.EndsWith(_ending, StringComparison.Ordinal);
        return below.Contains(_required, StringComparison.Ordinal) && Search(below);
    }

    private bool Search(ReadOnlySpan<char> path)
    {
        var size = _steps.Length * (path.Length + 1);
        Span<bool> tried = size <= MostOnStack ? stackalloc bool[MostOnStack] : new bool[size];
        tried[..size].Clear();
        return Search(path, tried);
    }

    private static bool IsStarAndLetters(GlobStep[] steps) =>
        steps is [{ Kind: GlobStepKind.Fork }, { Kind: GlobStepKind.NoSlash }, { Kind: GlobStepKind.Jump, First: 0 }, ..] && steps[3..^1].All(step => step.Kind == GlobStepKind.Letter);

    // A step is tried once at each place of the path.
    private bool Search(ReadOnlySpan<char> path, Span<bool> tried)
    {
        var width = path.Length + 1;
        Span<int> open = stackalloc int[MostOpen];
        for (var (next, count) = (0, 1); ; next = open[--count])
        {
            while (next >= 0 && !tried[next])
            {
                tried[next] = true;
                var (step, at) = Math.DivRem(next, width);
                if (_steps[step].Kind == GlobStepKind.End && at == path.Length)
                    return true;
                if (_steps[step].Kind == GlobStepKind.Fork)
                    Push(ref open, ref count, (_steps[step].Second * width) + at);
                next = Next(path, step, at, width);
            }
            if (count == 1)
                return false;
        }
    }

    // Where a way through the pattern goes on; below 0 where it ends.
    private int Next(ReadOnlySpan<char> path, int step, int at, int width)
    {
        var current = _steps[step];
        if (current.Kind is GlobStepKind.Fork or GlobStepKind.Jump)
            return (current.First * width) + at;
        return current.Read(path, at) is > 0 and var length ? ((step + 1) * width) + at + length : -1;
    }

    private static void Push(ref Span<int> open, ref int count, int step)
    {
        if (count == open.Length)
        {
            var longer = new int[2 * count];
            open.CopyTo(longer);
            open = longer;
        }
        open[count++] = step;
    }
}

internal enum GlobStepKind
{
    End,
    Fork,
    Jump,
    Letter,
    NoSlash,
    Anything,
    Set,
    Number,
}

/// <summary>A step of a pattern: it reads some of the path, or leads elsewhere.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="First">Where it leads; the letter; the lowest number.</param>
/// <param name="Second">Where else it leads; the highest number.</param>
/// <param name="Ranges">The letters of a set, as pairs from and to.</param>
internal sealed record GlobStep(GlobStepKind Kind, int First = 0, int Second = 0, string Ranges = "")
{
    // More figures than a number of the pattern can have.
    private const int MostFigures = 10;

    /// <summary>How many characters of the path it reads from a place; 0 when it does not match there.</summary>
    public int Read(ReadOnlySpan<char> path, int at)
    {
        if (at >= path.Length)
            return 0;
        var c = path[at];
        return Kind switch
        {
            GlobStepKind.Letter => c == First ? 1 : 0,
            GlobStepKind.NoSlash => c != '/' ? 1 : 0,
            GlobStepKind.Anything => 1,
            // Second is 1 for a set of the letters that do not match.
            GlobStepKind.Set => c != '/' && InRanges(c) == (Second == 0) ? 1 : 0,
            GlobStepKind.Number => ReadNumber(path[at..]),
            _ => 0,
        };
    }

    private bool InRanges(char c)
    {
        for (var i = 0; i < Ranges.Length; i += 2)
        {
            if (c >= Ranges[i] && c <= Ranges[i + 1])
                return true;
        }
        return false;
    }

    private int ReadNumber(ReadOnlySpan<char> text)
    {
        var sign = text[0] == '-' ? 1 : 0;
        var length = sign;
        long value = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]) && length - sign <= MostFigures)
            value = (value * 10) + (text[length++] - '0');
        if (sign == 1)
            value = -value;
        return length > sign && value >= First && value <= Second ? length : 0;
    }
}
