using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds amounts: money, percentages, stretches of time, and numbers of things. Numbers of articles and years are none.</summary>
internal sealed class AmountReader(Grammar grammar, NumberReader numbers, TimeReader times)
{
    private const int LongestUnit = 4;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _currencies = Lexicon.English["numbers/currency"];
    private readonly WordList _collective = Lexicon.English["actors/collective"];
    private readonly WordList _percent = Lexicon.English["numbers/percent"];
    private readonly WordList _units = Lexicon.English["numbers/unit"];
    private readonly WordList _divisions = Lexicon.English["structure/division"];

    public IEnumerable<Amount> Read(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (At(sentence, token) is not { } amount)
                continue;
            yield return amount;
            token = amount.End - 1;
        }
    }

    private Amount? At(Sentence sentence, int token)
    {
        var end = sentence.End;
        if (_phrases.TryAt(_currencies, token, out var sign) && numbers.At(sign.End, end) is { } money && _tokens.Is(sign.End, TokenTraits.Number))
            return Of(sentence, token, money.End, money, currency: sign.Entry.Name);
        if (IsLabel(sentence, token) || times.DateAt(token, end) != null || numbers.At(token, end) is not { } number)
            return null;
        if (_phrases.TryAt(_currencies, number.End, out var unit) && unit.End <= end)
            return Of(sentence, token, unit.End, number, currency: unit.Entry.Name);
        if (_phrases.TryAt(_percent, number.End, out unit) && unit.End <= end)
            return Of(sentence, token, unit.End, number, isPercentage: true);
        if (times.PeriodAt(token, end) is { } period)
            return Of(sentence, token, period.End, number, unit: period.Unit);
        var past = EndOfUnit(number.End, end);
        return past > number.End ? Of(sentence, token, past, number, unit: _tokens.Passage(number.End, past).Text) : null;
    }

    private Amount Of(Sentence sentence, int first, int end, Number number, string? unit = null, string? currency = null, bool isPercentage = false) =>
        new(sentence, _tokens.Passage(first, end), number.Value)
        {
            Unit = unit,
            Currency = currency,
            IsPercentage = isPercentage,
            DifferentFigure = number.Figure == number.Value ? null : number.Figure,
            First = first,
            End = end,
        };

    // "Article 5", "No. 5", "5.", "paragraph 2": a number behind a noun that numbers things counts nothing, nor does one behind a mark.
    private bool IsLabel(Sentence sentence, int token)
    {
        if (token == sentence.First)
            return _tokens.Is(token, TokenTraits.Number) && token + 1 < sentence.End && grammar.IsMark(token + 1);
        return _tokens.Is(token - 1, TokenTraits.Capitalised) && _tokens.Is(token, TokenTraits.Number) && !grammar.IsDeterminer(token - 1)
            || (_phrases.TryAt(_divisions, token - 1, out var division) && division.End == token)
            || _tokens.First(token - 1) is '(' or '.' or '/' or '-' or '\u2013';
    }

    // The counted noun: a unit, else the words up to the plural: "600,000 active personnel", "ten armoured brigades".
    private int EndOfUnit(int first, int end)
    {
        if (_phrases.TryAt(_units, first, out var unit) && unit.End <= end)
            return unit.End;
        for (var token = first; token < end && token - first < LongestUnit; token++)
        {
            // "the two sides", "three Parties" name who acts.
            if (_collective.Contains(_tokens.Id(token)) || !_tokens.Is(token, TokenTraits.Word) || grammar.IsPreposition(token) || grammar.IsDeterminer(token) || grammar.IsCoordinator(token) || grammar.IsAuxiliary(token) || grammar.IsSubordinator(token))
                return first;
            if (grammar.IsPlural(token))
                return token + 1;
        }
        return first;
    }
}
