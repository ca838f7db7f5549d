namespace DraftLint.Reports;

/// <summary>Breaks text at spaces.</summary>
internal static class WordWrap
{
    /// <summary>The lines of a text that has been escaped; a word wider than the width gets a line of its own.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var start = 0;
        var end = 0;
        var used = 0;
        while (end < text.Length)
        {
            var next = text.IndexOf(' ', end + 1);
            if (next < 0)
                next = text.Length;
            var word = DisplayWidth.Of(text[end..next]);
            if (end > start && used + word > width && MayBeginLine(text.AsSpan(end).TrimStart(' ')))
            {
                yield return text[start..end];
                start = end + 1;
                used = word - 1;
            }
            else
            {
                used += word;
            }
            end = next;
        }
        yield return text[start..];
    }

    // A line that begins so is a command to the runner of a CI service, and the words may be a stranger's.
    private static bool MayBeginLine(ReadOnlySpan<char> text) =>
        !text.StartsWith("::", StringComparison.Ordinal) && !text.StartsWith("##[", StringComparison.Ordinal);
}
