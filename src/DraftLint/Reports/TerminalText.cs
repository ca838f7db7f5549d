using System.Globalization;
using System.Text;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Makes text from a draft, a path or a position safe to show: what would act on a terminal or stay unseen is shown by its code point.</summary>
public static class TerminalText
{
    /// <summary>The text with every control, bidirectional, zero-width and other invisible character written as <c>&lt;U+202E&gt;</c>.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? escaped = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                (escaped ??= new StringBuilder(text, 0, at, text.Length + 16)).Append(Shown(rune));
            else
                escaped?.Append(rune.ToString());
            at += rune.Utf16SequenceLength;
        }
        return escaped?.ToString() ?? text;
    }

    /// <summary>True for what must not reach a terminal as it is.</summary>
    internal static bool IsHidden(Rune rune)
    {
        if (rune.IsAscii)
            return rune.Value < ' ' || rune.Value == 0x7F;
        if (rune.IsBmp && Characters.Invisible.Contains((char)rune.Value))
            return true;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Format => !IsVisibleFormat(rune.Value),
            // Tags, variation selectors, and what Unicode reserves for more of their kind.
            _ => rune.Value is >= 0xE0000 and <= 0xE0FFF,
        };
    }

    internal static string Shown(Rune rune) => "<U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture) + ">";

    // Signs that span the number that follows them (Arabic, Syriac, Kaithi) are format characters that one sees.
    private static bool IsVisibleFormat(int value) =>
        value is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD;
}
