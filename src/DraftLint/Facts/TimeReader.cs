using System.Globalization;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A stretch of time: "thirty (30) calendar days".</summary>
internal sealed record Period(Number Number, string Unit, int End);

/// <summary>A date and the token behind it.</summary>
internal sealed record DateAt(CalendarDate Date, int End);

/// <summary>Reads stretches of time and dates.</summary>
internal sealed class TimeReader(Draft draft, NumberReader numbers)
{
    private readonly Tokens _tokens = draft.Tokens;
    private readonly Phrases _phrases = draft.Phrases;
    private readonly WordList _units = Lexicon.English["deadlines/unit"];
    private readonly WordSet _kinds = Lexicon.English.WordsOf("deadlines/kind of day");
    private readonly WordList _months = Lexicon.English["names/months"];
    private readonly WordSet _ordinalEndings = Lexicon.English.WordsOf("structure/ordinal ending");
    private readonly Dictionary<string, int> _monthNumbers = MonthNumbers();

    /// <summary>The stretch of time that begins at a token, or null.</summary>
    public Period? PeriodAt(int token, int end)
    {
        if ((numbers.At(token, end) ?? Single(token, end)) is not { } number)
            return null;
        var unit = number.End;
        // "a 30-day period", "ten clear working days"
        if (unit < end && _tokens.IsMark(unit, '-'))
            unit++;
        while (unit < end && _kinds.Contains(_tokens.Id(unit)))
            unit++;
        return unit < end && _phrases.TryAt(_units, unit, out var hit) && hit.End <= end ? new Period(number, hit.Entry.Name, hit.End) : null;
    }

    // "a day", "a 30-day period"
    private Number? Single(int token, int end)
    {
        if (token + 1 >= end || _tokens.Text(token) is not ("a" or "an" or "the"))
            return null;
        return numbers.At(token + 1, end) ?? (_tokens.Text(token) is "the" ? null : new Number(1, token + 1, null));
    }

    /// <summary>The date that begins at a token, or null: "1 March 2027", "March 1, 2027", "the 3rd of May", "01.03.2027", "2027-03-01", "March 2027".</summary>
    public DateAt? DateAt(int token, int end)
    {
        if (token < end && _tokens.Text(token) is "the")
            token++;
        if (token >= end)
            return null;
        return _tokens.Is(token, TokenTraits.Number) ? DayFirst(token, end) ?? InFigures(token, end) : MonthFirst(token, end);
    }

    private DateAt? DayFirst(int token, int end)
    {
        if (Whole(token, 99) is not { } day)
            return null;
        var next = token + 1;
        if (next < end && _ordinalEndings.Contains(_tokens.Id(next)))
            next++;
        if (next + 1 < end && _tokens.Text(next) is "day" && _tokens.Text(next + 1) is "of")
            next += 2;
        else if (next < end && _tokens.Text(next) is "of")
            next++;
        if (Month(next, end) is not { } month)
            return null;
        next++;
        if (next + 1 < end && _tokens.IsMark(next, ',') && Year(next + 1, end) != null)
            next++;
        var year = Year(next, end);
        return new DateAt(new CalendarDate(day, month, year), year == null ? next : next + 1);
    }

    private DateAt? MonthFirst(int token, int end)
    {
        if (Month(token, end) is not { } month || token + 1 >= end)
            return null;
        if (Year(token + 1, end) is { } only)
            return new DateAt(new CalendarDate(null, month, only), token + 2);
        if (Whole(token + 1, 99) is not { } day)
            return null;
        var next = token + 2;
        if (next < end && _ordinalEndings.Contains(_tokens.Id(next)))
            next++;
        var year = Year(next + 1, end);
        return next < end && _tokens.IsMark(next, ',') && year != null
            ? new DateAt(new CalendarDate(day, month, year), next + 2)
            : new DateAt(new CalendarDate(day, month, null), next);
    }

    // "01.03.2027" is one token, "2027-03-01" and "01/03/2027" are five.
    private DateAt? InFigures(int token, int end)
    {
        var text = _tokens.Text(token);
        if (text.Count('.') == 2 && Numerals.Digits(text) is [var day, var month, >= 1000 and <= 9999 and var year])
            return new DateAt(new CalendarDate(day, month, year), token + 1);
        if (token + 4 < end && _tokens.IsMark(token + 1, '-') && _tokens.IsMark(token + 3, '-') && Year(token, end) is { } first && Whole(token + 2, 99) is { } isoMonth && Whole(token + 4, 99) is { } isoDay)
            return new DateAt(new CalendarDate(isoDay, isoMonth, first), token + 5);
        return null;
    }

    private int? Month(int token, int end) =>
        token < end && _months.Contains(_tokens.Id(token)) && _tokens.Is(token, TokenTraits.Capitalised) && _phrases.TryAt(_months, token, out var hit) ? _monthNumbers[hit.Entry.Name] : null;

    private int? Year(int token, int end) => token < end && _tokens.Is(token, TokenTraits.Number) && _tokens.Text(token).Length == 4 ? Whole(token, 9999) : null;

    private int? Whole(int token, int most) =>
        int.TryParse(_tokens.Text(token), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= most ? value : null;

    private static Dictionary<string, int> MonthNumbers()
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        return Enumerable.Range(1, 12).ToDictionary(month => names[month - 1], month => month, StringComparer.Ordinal);
    }
}
