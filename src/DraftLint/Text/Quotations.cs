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

    // A single mark opens only where a word does not stand before it: else it is an apostrophe.
    private static string? CloseOf(Tokens tokens, int token) => tokens.End(token) - tokens.Start(token) != 1 ? null : tokens.First(token) switch
    {
        '"' => "\"\u201D",
        '\u201C' => "\u201D\"",
        '\u201E' => "\u201C\u201D",
        '\u00AB' => "\u00BB",
        '\u2018' when tokens.Is(token, TokenTraits.Spaced | TokenTraits.LineStart) => "\u2019",
        '\'' when tokens.Is(token, TokenTraits.Spaced | TokenTraits.LineStart) => "'",
        _ => null,
    };
}
