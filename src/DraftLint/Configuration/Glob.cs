using System.Buffers;

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

    private readonly GlobStep[] _steps;
    private readonly string _required;
    private readonly bool _isForNames;

    /// <param name="steps">What is matched.</param>
    /// <param name="required">Letters that stand in every path that matches.</param>
    /// <param name="isForNames">True where the folders of a path do not matter.</param>
    internal Glob(GlobStep[] steps, string required, bool isForNames)
    {
        _required = required;
        _steps = steps;
        _isForNames = isForNames;
    }

    /// <summary>Reads the head of a section of .editorconfig. On failure <paramref name="problem"/> is a clause that says why.</summary>
    public static bool TryParse(string text, out Glob? glob, out string problem) => GlobReader.TryRead(text, out glob, out problem);

    /// <summary>True for a path, relative to the folder that the pattern is about, with forward slashes.</summary>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length > LongestPath)
            return false;
        if (_isForNames)
            path = path[(path.LastIndexOf('/') + 1)..];
        // Most paths are told apart by this, which is much quicker.
        if (!path.Contains(_required, StringComparison.Ordinal))
            return false;
        var width = path.Length + 1;
        var tried = ArrayPool<bool>.Shared.Rent(_steps.Length * width);
        Array.Clear(tried, 0, _steps.Length * width);
        try
        {
            return Search(path, tried, width);
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(tried);
        }
    }

    // A step is tried once at each place of the path.
    private bool Search(string path, bool[] tried, int width)
    {
        var open = new Stack<int>();
        open.Push(0);
        while (open.TryPop(out var next))
        {
            if (tried[next])
                continue;
            tried[next] = true;
            var (step, at) = Math.DivRem(next, width);
            var current = _steps[step];
            switch (current.Kind)
            {
                case GlobStepKind.End when at == path.Length:
                    return true;
                case GlobStepKind.Fork:
                    open.Push((current.Second * width) + at);
                    open.Push((current.First * width) + at);
                    break;
                case GlobStepKind.Jump:
                    open.Push((current.First * width) + at);
                    break;
                default:
                    if (current.Read(path, at) is > 0 and var length)
                        open.Push(((step + 1) * width) + at + length);
                    break;
            }
        }
        return false;
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
    public int Read(string path, int at)
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
            GlobStepKind.Number => ReadNumber(path.AsSpan(at)),
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
