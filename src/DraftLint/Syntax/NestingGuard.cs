using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>
/// Refuses text whose nesting costs the Markdown parser far more than its size: a few kilobytes of list markers on one line take it
/// minutes, because its own depth limit is only checked afterwards. One linear pass.
/// </summary>
internal static class NestingGuard
{
    private const int MaxMarkers = 60;
    private const int MaxIndentation = 200;

    /// <exception cref="UnreadableDraftException">A line opens too many quotations and lists, or a list item is indented too far.</exception>
    public static void Check(SourceText source)
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var (markers, indentation) = Measure(source.Slice(source.GetLineSpan(line)));
            if (markers > MaxMarkers || (markers > 0 && indentation > MaxIndentation))
                throw new UnreadableDraftException($"line {line} nests lists or quotations too deeply to be read");
        }
    }

    private static (int Markers, int Indentation) Measure(ReadOnlySpan<char> line)
    {
        int markers = 0, indentation = 0;
        while (true)
        {
            var blank = 0;
            for (; blank < line.Length && line[blank] is ' ' or '\t'; blank++)
                indentation += line[blank] == '\t' ? 4 : 1;
            line = line[blank..];
            var marker = MarkerLength(line);
            if (marker == 0)
                return (markers, indentation);
            markers++;
            line = line[marker..];
        }
    }

    // The length of a quotation mark, a bullet or a number at the start, or 0.
    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return 0;
        if (line[0] == '>')
            return 1;
        var digits = 0;
        while (digits < line.Length && digits < 9 && char.IsAsciiDigit(line[digits]))
            digits++;
        var length = digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1
            : digits == 0 && line[0] is '-' or '*' or '+' ? 1 : 0;
        return length > 0 && (length == line.Length || line[length] is ' ' or '\t') ? length : 0;
    }
}
