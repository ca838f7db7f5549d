using System.Buffers;
using System.Globalization;

namespace DraftLint.Text;

/// <summary>What single characters are to a reader of agreements.</summary>
public static class Characters
{
    /// <summary>Characters that change the order in which text is shown (Unicode bidirectional controls).</summary>
    public const string BidirectionalControls = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>Characters that show nothing: soft hyphen, joiners, zero-width spaces, variation selectors, the controls above.</summary>
    internal static readonly SearchValues<char> Invisible = SearchValues.Create(
        BidirectionalControls + "\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB");

    internal static readonly SearchValues<char> Bidirectional = SearchValues.Create(BidirectionalControls);

    /// <summary>The first of some characters in a text, or -1. None of them is below U+00AD, so that ordinary text is passed over quickly.</summary>
    internal static int IndexOf(ReadOnlySpan<char> text, SearchValues<char> sought)
    {
        // A loop: the searches of the framework for such characters are compiled at each start.
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= '\u00AD' && sought.Contains(text[at]))
                return at;
        }
        return -1;
    }

    /// <summary>True for the marks that open a quotation in some language; the straight mark and others both open and close.</summary>
    public static bool OpensQuotation(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u2018' or '\u201A';

    /// <summary>True for the marks that close a quotation; the apostrophe is one only where it ends a word.</summary>
    public static bool ClosesQuotation(char c) => c is '"' or '\u201D' or '\u201C' or '\u00BB' or '\u203A' or '\u2039' or '\u2019' or '\u2018' or '\u00AB';

    /// <summary>The code point as reports write it: <c>U+202E</c>.</summary>
    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
