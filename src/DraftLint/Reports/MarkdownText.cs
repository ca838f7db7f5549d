using System.Buffers;
using System.Text;

namespace DraftLint.Reports;

/// <summary>Makes text from a draft show as it is in Markdown: no mark, link, picture, tag, table or formula comes of it.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]{}<>~|&$!@^=+");

    /// <summary>The text on one line, behind something that is no text of the draft: marks that count at the beginning of a line stay as they are.</summary>
    public static string Of(string text)
    {
        var line = TerminalText.Escape(text.ReplaceLineEndings(" "));
        var escaped = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            if (Marks.Contains(line[at]) || IsAddress(line, at))
                escaped.Append('\\');
            escaped.Append(line[at]);
        }
        return escaped.ToString();
    }

    // GitHub makes links of bare addresses: http://..., mailto:..., and www....
    private static bool IsAddress(string line, int at) =>
        (line[at] == ':' && at + 1 < line.Length && line[at + 1] != ' ') || (line[at] == '.' && at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
