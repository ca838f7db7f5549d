using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>
/// CriticMarkup: <c>{--deleted--}</c>, <c>{++inserted++}</c>, <c>{~~old~&gt;new~~}</c>, <c>{&gt;&gt;remark&lt;&lt;}</c>, <c>{==marked==}</c>.
/// The marks, deleted text and remarks are masked before Markdown is parsed, so that offsets stay what they are.
/// </summary>
internal static class EditorialMarks
{
    // It shows nothing and is left out of the reading text: "noon{>>why?<<}." reads "noon.".
    internal const char Nothing = '\u200B';

    private const int MaxIndentation = 64;

    /// <summary>The text as it will read when the edits are accepted; what is deleted is added to <paramref name="struck"/>.</summary>
    public static string Mask(SourceText source, List<Passage> struck)
    {
        var text = source.Content;
        char[]? masked = null;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var close = at + 2 < text.Length ? CloseOf(text[at + 1], text[at + 2]) : null;
            var end = close == null ? -1 : text.IndexOf(close, at + 3, StringComparison.Ordinal);
            if (end < 0)
                continue;
            masked ??= text.ToCharArray();
            Mask(source, masked, TextSpan.FromBounds(at, end + 3), struck);
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

    private static void Mask(SourceText source, char[] masked, TextSpan mark, List<Passage> struck)
    {
        var text = source.Content;
        var kind = text[mark.Start + 1];
        var inner = TextSpan.FromBounds(mark.Start + 3, mark.End - 3);
        var arrow = kind == '~' ? text.IndexOf("~>", inner.Start, inner.Length, StringComparison.Ordinal) : -1;
        var hidden = kind switch
        {
            '+' or '=' => new TextSpan(inner.Start, 0),
            '~' when arrow >= 0 => TextSpan.FromBounds(inner.Start, arrow + 2),
            _ => inner,
        };
        Hide(mark.Start, inner.Start);
        Hide(hidden.Start, hidden.End);
        Hide(inner.End, mark.End);
        if (kind is '-' or '~' && !hidden.IsEmpty)
            struck.Add(new Passage(source, arrow >= 0 ? TextSpan.FromBounds(inner.Start, arrow) : hidden));

        // At the beginning of a line a blank: "{++1. New.++}" is still an item of a list.
        void Hide(int start, int end)
        {
            var indents = BeginsLine(masked, start);
            for (var i = start; i < end; i++)
            {
                if (masked[i] is '\n' or '\r')
                    indents = true;
                else
                    masked[i] = indents ? ' ' : Nothing;
            }
        }
    }

    private static bool BeginsLine(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - MaxIndentation)..at];
        var last = before.LastIndexOfAnyExcept(' ', '\t');
        return last < 0 ? before.Length == at : before[last] is '\n' or '\r';
    }
}
