using System.Text;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>The form of a term that is equal for singular and plural and any casing.</summary>
internal static class TermKeys
{
    public static string Of(Tokens tokens, int first, int end)
    {
        var key = new StringBuilder();
        for (var token = first; token < end; token++)
        {
            if (key.Length > 0)
                key.Append(' ');
            foreach (var c in tokens.Words.WordOf(tokens.Stem(token)))
                key.Append(WordTable.Fold(c));
        }
        return key.ToString();
    }
}
