using System.Buffers;
using System.Text;

namespace DraftLint.Reports;

/// <summary>Makes text from a draft, a path or a rule show as it is in HTML, also inside the quotation marks of an attribute.</summary>
internal static class HtmlText
{
    // What needs no second look: printable ASCII without the characters that HTML reads.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x5F).Select(code => (char)code).Where(c => c is not ('&' or '<' or '>' or '"' or '\''))]);

    public static string Of(string text) => Append(new StringBuilder(text.Length + 16), text).ToString();

    /// <summary>Appends the text; what would stay unseen is shown by its code point, a line end is a blank to HTML.</summary>
    public static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            html.Append(plain < 0 ? text : text[..plain]);
            if (plain < 0)
                break;
            Rune.DecodeFromUtf16(text[plain..], out var rune, out var length);
            html.Append(Shown(rune));
            text = text[(plain + length)..];
        }
        return html;
    }

    private static string Shown(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' or '\t' => ((char)rune.Value).ToString(),
        '\r' => "",
        _ => TerminalText.IsHidden(rune) ? $"&lt;{TerminalText.Shown(rune)[1..^1]}&gt;" : rune.ToString(),
    };
}
