using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>
/// CriticMarkup: <c>{--deleted--}</c>, <c>{++inserted++}</c>, <c>{~~old~&gt;new~~}</c>, <c>{&gt;&gt;remark&lt;&lt;}</c>, <c>{==marked==}</c>.
/// The marks, deleted text and remarks are blanked out before Markdown is parsed, so that offsets stay what they are.
/// </summary>
internal static class EditorialMarks
{
    /// <summary>The text as it will read when the edits are accepted; what is deleted is added to <paramref name="struck"/>.</summary>
    public static string Mask(string text, List<TextSpan> struck)
    {
        char[]? masked = null;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var close = at + 2 < text.Length ? CloseOf(text[at + 1], text[at + 2]) : null;
            var end = close == null ? -1 : text.IndexOf(close, at + 3, StringComparison.Ordinal);
            if (end < 0)
                continue;
            masked ??= text.ToCharArray();
            Mask(text, masked, TextSpan.FromBounds(at, end + 3), struck);
        }
        return masked == null ? text : new string(masked);
    }

    private static string? CloseOf(char one, char two) => (one, two) switch
    {
        ('-', '-') => "--}",
        ('+', '+') => "++}",
        ('~', '~') => "~~}",
        ('>', '>') => "<<}",
        ('=', '=') => "==}",
        _ => null,
    };

    private static void Mask(string text, char[] masked, TextSpan mark, List<TextSpan> struck)
    {
        var kind = text[mark.Start + 1];
        var inner = TextSpan.FromBounds(mark.Start + 3, mark.End - 3);
        var arrow = kind == '~' ? text.IndexOf("~>", inner.Start, inner.Length, StringComparison.Ordinal) : -1;
        var hidden = kind switch
        {
            '+' or '=' => new TextSpan(inner.Start, 0),
            '~' when arrow >= 0 => TextSpan.FromBounds(inner.Start, arrow + 2),
            _ => inner,
        };
        Blank(mark.Start, inner.Start);
        Blank(hidden.Start, hidden.End);
        Blank(inner.End, mark.End);
        if (kind is '-' or '~' && !hidden.IsEmpty)
            struck.Add(arrow >= 0 ? TextSpan.FromBounds(inner.Start, arrow) : hidden);

        void Blank(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                if (masked[i] is not '\n' and not '\r')
                    masked[i] = ' ';
            }
        }
    }
}
