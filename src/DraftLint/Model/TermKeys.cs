using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>The form of a term that is equal for singular and plural and any casing.</summary>
internal static class TermKeys
{
    private const int MostOnStack = 128;

    public static string Of(Tokens tokens, int first, int end)
    {
        var length = Math.Max(0, end - first - 1);
        for (var token = first; token < end; token++)
            length += tokens.Words.WordOf(tokens.Stem(token)).Length;
        Span<char> key = length <= MostOnStack ? stackalloc char[MostOnStack] : new char[length];
        var at = 0;
        for (var token = first; token < end; token++)
        {
            if (at > 0)
                key[at++] = ' ';
            foreach (var c in tokens.Words.WordOf(tokens.Stem(token)))
                key[at++] = WordTable.Fold(c);
        }
        return key[..at].ToString();
    }
}
