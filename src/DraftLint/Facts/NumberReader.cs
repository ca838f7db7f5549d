using System.Globalization;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A number that a text gives in figures, in words, or in both.</summary>
/// <param name="Value">Its value; where words and figures disagree, that of the words.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Figure">The value of the figure in brackets behind the words: 45 in "thirty (45) days"; null when there is none.</param>
internal sealed record Number(decimal Value, int End, decimal? Figure);

/// <summary>Reads numbers: "1,200", "3.5 million", "one hundred and eighty", "thirty (30)".</summary>
internal sealed class NumberReader(Draft draft)
{
    private const int MostDigits = 24;

    // "a hundred hundred hundred ...": beyond this no multiplier is applied, so that no number overflows.
    private const decimal MostToMultiply = 1_000_000_000_000m;

    // Dividing by it drops the zeros that a multiplication leaves behind the point: 3.5 million is 3500000, not 3500000.0.
    private const decimal Unscaled = 1.0000000000000000000000000000m;

    private readonly Tokens _tokens = draft.Tokens;
    private readonly Phrases _phrases = draft.Phrases;
    private readonly WordList _cardinals = Lexicon.English["numbers/cardinal"];
    private readonly WordList _fractions = Lexicon.English["numbers/fraction"];
    private readonly WordList _multipliers = Lexicon.English["numbers/multiplier"];

    /// <summary>The number that begins at a token, or null.</summary>
    public Number? At(int token, int end)
    {
        if (token >= end)
            return null;
        return _tokens.Is(token, TokenTraits.Number) ? Figures(token, end) : Words(token, end);
    }

    private Number? Figures(int token, int end)
    {
        if (Figure(token) is not { } value)
            return null;
        var next = token + 1;
        while (Multiplier(next, end) is { } multiplier && value < MostToMultiply)
        {
            value *= multiplier;
            next++;
        }
        return new Number(Fraction(value / Unscaled, ref next, end), next, null);
    }

    private Number? Words(int token, int end)
    {
        decimal total = 0, group = 0;
        var next = token;
        while (next < end)
        {
            if (Cardinal(next, end) is { } cardinal)
                group += cardinal;
            else if (Multiplier(next, end) is { } multiplier && (group > 0 || next == token) && group < MostToMultiply && total < MostToMultiply)
                (total, group) = multiplier == 100 ? (total, Math.Max(1, group) * 100) : (total + (Math.Max(1, group) * multiplier), 0);
            else if (next == token || !IsInside(next, end))
                break;
            next++;
        }
        if (next == token)
            return null;
        var value = Fraction(total + group, ref next, end);
        var figure = InBrackets(next, end);
        return new Number(value, figure == null ? next : next + 3, figure);
    }

    // "two thirds", "three-quarters"
    private decimal Fraction(decimal value, ref int next, int end)
    {
        var at = next + 1 < end && _tokens.IsMark(next, '-') ? next + 1 : next;
        if (ValueOf(_fractions, at, end) is not { } parts)
            return value;
        next = at + 1;
        return value / parts;
    }

    // "twenty-five", "one hundred and eighty"
    private bool IsInside(int token, int end) => (_tokens.IsMark(token, '-') || (_tokens.Text(token) is "and" && Multiplier(token - 1, end) != null))
        && token + 1 < end && (Cardinal(token + 1, end) ?? Multiplier(token + 1, end)) != null;

    private decimal? InBrackets(int open, int end) =>
        open + 2 < end && _tokens.IsMark(open, '(') && _tokens.IsMark(open + 2, ')') && _tokens.Is(open + 1, TokenTraits.Number) ? Figure(open + 1) : null;

    private decimal? Figure(int token)
    {
        var text = _tokens.Text(token);
        return text.Length <= MostDigits && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private decimal? Cardinal(int token, int end) => ValueOf(_cardinals, token, end);

    private decimal? Multiplier(int token, int end) => ValueOf(_multipliers, token, end);

    private decimal? ValueOf(WordList list, int token, int end) => token < end && _phrases.TryAt(list, token, out var hit) && !_tokens.Is(token, TokenTraits.Number)
        ? decimal.Parse(hit.Entry.Name, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;
}
