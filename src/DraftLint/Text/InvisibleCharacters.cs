using System.Buffers;
using System.Globalization;

namespace DraftLint.Text;

/// <summary>Characters that show nothing, and where they are at home: joiners between letters that join, selectors behind an emblem.</summary>
internal static class InvisibleCharacters
{
    private const char SoftHyphen = '\u00AD';
    private const char Joiner = '\u200D';
    private const char NonJoiner = '\u200C';

    // Tags and the supplementary selectors: U+E0000 to U+E0FFF are written with this one as their first half.
    private const char TagLead = '\uDB40';
    private const string TagBase = "\uD83C\uDFF4";

    private static readonly SearchValues<char> Sought = SearchValues.Create(
        TagLead + "\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB");

    /// <summary>The next run of characters that show nothing at or behind <paramref name="from"/>; empty, at the end, when there is none.</summary>
    public static TextSpan Next(string text, int from)
    {
        while (from < text.Length && Characters.IndexOf(text.AsSpan(from), Sought) is var found and >= 0)
        {
            var start = from + found;
            var end = EndOfRun(text, start);
            if (!IsAtHome(text, start, end))
                return TextSpan.FromBounds(start, end);
            from = end;
        }
        return new TextSpan(text.Length, 0);
    }

    /// <summary>The number of the character at a place, two halves taken together.</summary>
    public static int CodePointAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    /// <summary>True for a mark that shows nothing but where a line ends in it.</summary>
    public static bool IsSoftHyphen(char c) => c == SoftHyphen;

    private static int EndOfRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && Sought.Contains(text[end]) && IsSoftHyphen(text[end]) == IsSoftHyphen(text[start]))
            end += CodePointAt(text, end) > char.MaxValue ? 2 : 1;
        return end;
    }

    private static bool IsAtHome(string text, int start, int end)
    {
        if (start == 0)
            return false;
        var before = text[start - 1];
        if (text[start] == TagLead)
            return IsIdeograph(before) || text.AsSpan(0, start).EndsWith(TagBase, StringComparison.Ordinal);
        if (end - start > 2)
            return false;
        return text[start] switch
        {
            Joiner or NonJoiner => Joins(before) || IsEmblem(before),
            >= '\uFE00' and <= '\uFE0F' => IsEmblem(before) || IsIdeograph(before) || IsKeycap(text, end),
            >= '\u180B' and <= '\u180E' => before is >= '\u1800' and <= '\u18AF',
            '\u115F' or '\u1160' or '\u3164' or '\uFFA0' => before is >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' or >= '\uAC00' and <= '\uD7FF',
            '\u17B4' or '\u17B5' => before is >= '\u1780' and <= '\u17FF',
            _ => false,
        };
    }

    // Persian, Urdu and the scripts of India and its neighbours spell with joiners.
    private static bool Joins(char c) => c is >= '\u0600' and <= '\u08FF' or >= '\u0900' and <= '\u109F' or >= '\u1780' and <= '\u18AF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE';

    private static bool IsEmblem(char c) => char.IsLowSurrogate(c) || c is '\uFE0F'
        || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsLowSurrogate(c);

    private static bool IsKeycap(string text, int end) => end < text.Length && text[end] == '\u20E3';
}
