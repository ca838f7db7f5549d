namespace DraftLint.Text;

/// <summary>Pairs quotation marks: the words between them are said, not agreed, or are a term.</summary>
internal static class Quotations
{
    private const int MaxTokens = 400;

    /// <summary>The quotations between two tokens: the opening and the closing mark of each.</summary>
    public static IReadOnlyList<(int Open, int Close)> Within(Tokens tokens, int first, int end)
    {
        List<(int Open, int Close)>? found = null;
        for (var open = first; open < end; open++)
        {
            if (CloseOf(tokens, open) is not { } mark)
                continue;
            var close = open + 1;
            while (close < end && close - open < MaxTokens && !Closes(tokens, close, mark))
                close++;
            if (close >= end || close - open >= MaxTokens)
                continue;
            (found ??= []).Add((open, close));
            open = close;
        }
        return found ?? [];
    }

    /// <summary>True when a token stands within one of some quotations.</summary>
    public static bool Hold(IReadOnlyList<(int Open, int Close)> quotations, int token)
    {
        for (var at = 0; at < quotations.Count; at++)
        {
            if (quotations[at].Open < token && token < quotations[at].Close)
                return true;
        }
        return false;
    }

    private static bool Closes(Tokens tokens, int token, string marks) => tokens.End(token) - tokens.Start(token) == 1 && marks.Contains(tokens.First(token), StringComparison.Ordinal);

    private static string? CloseOf(Tokens tokens, int token) => tokens.End(token) - tokens.Start(token) != 1 ? null : tokens.First(token) switch
    {
        '"' => "\"\u201D",
        '\u201C' => "\u201D\"",
        '\u201E' or '\u201F' => "\u201C\u201D",
        '\u00AB' => "\u00BB",
        '\u2039' => "\u203A",
        '\u201A' => "\u2018\u2019",
        // Swedish and Finnish write the mark that closes elsewhere on both sides, Danish points guillemets inwards.
        '\u201D' when StandsBeforeWord(tokens, token) => "\u201D",
        '\u00BB' when StandsBeforeWord(tokens, token) => "\u00AB\u00BB",
        '\u203A' when StandsBeforeWord(tokens, token) => "\u2039\u203A",
        '\u2018' when StandsBeforeWord(tokens, token) => "\u2019",
        '\'' when StandsBeforeWord(tokens, token) => "'",
        _ => null,
    };

    // What also closes, or is an apostrophe, opens only where no word stands before it and one behind it: of two marks in a row (‘‘) the second.
    private static bool StandsBeforeWord(Tokens tokens, int token)
    {
        if (token + 1 >= tokens.Count || tokens.Is(token + 1, TokenTraits.Spaced) || tokens.First(token + 1) == tokens.First(token))
            return false;
        var first = token > 0 && tokens.First(token - 1) == tokens.First(token) && !tokens.Is(token, TokenTraits.Spaced) ? token - 1 : token;
        return tokens.Is(first, TokenTraits.Spaced | TokenTraits.LineStart) || (first > 0 && tokens.First(first - 1) is '(' or '[');
    }
}
