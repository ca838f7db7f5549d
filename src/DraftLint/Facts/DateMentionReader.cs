using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds dates, those that the calendar does not have, and periods that end before they begin.</summary>
internal sealed class DateMentionReader
{
    private const int LongestMonth = 31;
    private const int MostBetween = 6;

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _begins = Lexicon.English["deadlines/begins"];
    private readonly WordList _ends = Lexicon.English["deadlines/ends"];

    public DateMentionReader(Agreement agreement)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        var times = new TimeReader(agreement.Draft, new NumberReader(agreement.Draft));
        Dates = [.. agreement.ReadableSentences.SelectMany(sentence => Read(sentence, times))];
    }

    /// <summary>The dates of the text, in its order.</summary>
    public IReadOnlyList<DateMention> Dates { get; }

    public IEnumerable<Discrepancy> Discrepancies()
    {
        DateMention? before = null;
        foreach (var date in Dates)
        {
            if (IsImpossible(date))
                yield return new Discrepancy(date.Sentence, date.Passage, DiscrepancyKind.ImpossibleDate);
            else if (before != null && before.Sentence == date.Sentence && IsEarlier(date.Date, before.Date) && AreStartAndEnd(before, date))
                yield return new Discrepancy(date.Sentence, date.Passage, DiscrepancyKind.EndBeforeStart) { Other = before.Passage };
            before = date;
        }
    }

    private IEnumerable<DateMention> Read(Sentence sentence, TimeReader times)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            // "the 5th of May" is one date, and "May" in it another word of it.
            if (_tokens.IsMark(token, '.') || times.DateAt(token, sentence.End) is not { } date)
                continue;
            var first = _tokens.Text(token) is "the" ? token + 1 : token;
            yield return new DateMention(sentence, _tokens.Passage(first, date.End), date.Date) { First = first, End = date.End };
            token = date.End - 1;
        }
    }

    // "May 60" may be the verb, "45 March 2027" a page and a month: only a day that some month has, or nearly, is a slip in a date. A date
    // in figures may have its day and its month the other way round.
    private bool IsImpossible(DateMention mention)
    {
        if (mention.Date is not { Day: { } day } date || date.Exists)
            return false;
        var inFigures = _tokens.Is(mention.First, TokenTraits.Number) && (mention.End == mention.First + 1 || _tokens.IsMark(mention.First + 1, '-'));
        if (inFigures)
            return date.Month is >= 1 and <= 12 && day is >= 1 and <= LongestMonth && !(date with { Day = date.Month, Month = day }).Exists;
        var monthFirst = !_tokens.Is(mention.First, TokenTraits.Number);
        return day <= LongestMonth ? !monthFirst || date.Year != null : date.Year != null && day <= LongestMonth + 8;
    }

    private static bool IsEarlier(CalendarDate end, CalendarDate start) => end.Year is { } year && start.Year is { } first && end.Exists && start.Exists
        && (year, end.Month, end.Day ?? LongestMonth).CompareTo((first, start.Month, start.Day ?? 1)) < 0;

    // "from 1 June 2027 to 5 May 2027", "begins on 1 June 2027 and ends on 5 May 2027"
    private bool AreStartAndEnd(DateMention start, DateMention end)
    {
        var from = Math.Max(start.Sentence.First, start.First - MostBetween);
        return _phrases.Within(_begins, from, start.First).LastOrDefault() is { Entry: not null } begin
            && end.First - start.End <= MostBetween + 2
            && _phrases.Any(_ends, start.End, end.First)
            && !CrossesMark(begin.End, start.First) && !CrossesMark(start.End, end.First);
    }

    private bool CrossesMark(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.First(token) is ';' or ':' or '(' or ')')
                return true;
        }
        return false;
    }
}
