namespace DraftLint.Syntax;

/// <summary>
/// Quotations as TeX writes them: <c>``Goods''</c>. Markdown would take the text from one opening mark to the next for code, so that the
/// marks are replaced before it is parsed; offsets stay what they are.
/// </summary>
internal static class TexQuotations
{
    private const string Open = "``";
    private const string Close = "''";

    public static string Mask(string text)
    {
        char[]? masked = null;
        for (var open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, open + 1, StringComparison.Ordinal))
        {
            // A quotation holds no other mark, and ends in its paragraph.
            var inner = open + Open.Length;
            var length = text.AsSpan(inner).IndexOf(Close);
            if (length <= 0 || text.AsSpan(inner, length) is var quoted && (quoted.Contains('`') || quoted.Contains("\n\n", StringComparison.Ordinal) || quoted.Contains("\n\r\n", StringComparison.Ordinal)))
                continue;
            masked ??= text.ToCharArray();
            Replace(masked, open, '\u201C');
            Replace(masked, inner + length, '\u201D');
        }
        return masked == null ? text : new string(masked);
    }

    private static void Replace(char[] text, int at, char mark)
    {
        text[at] = mark;
        text[at + 1] = EditorialMarks.Nothing;
    }
}
