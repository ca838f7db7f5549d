using System.Xml;

namespace DraftLint.Reports;

/// <summary>Makes text fit for XML, which has no way to write some characters at all.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with its line feeds; controls and invisible characters by their code points, halves of characters and non-characters replaced.</summary>
    public static string Of(string text)
    {
        var shown = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(TerminalText.Escape));
        return string.Create(shown.Length, shown, (span, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                span[at] = XmlConvert.IsXmlChar(from[at]) || IsPaired(from, at) ? from[at] : Replacement;
        });
    }

    private static bool IsPaired(string text, int at) =>
        (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
