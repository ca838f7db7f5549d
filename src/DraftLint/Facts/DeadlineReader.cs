using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds by when things are to be done, and for how long they hold.</summary>
internal sealed class DeadlineReader
{
    private const int LongestEvent = 10;

    private readonly Grammar _grammar;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Actors _actors;
    private readonly TimeReader _times;
    private readonly WordList _toPeriod = Lexicon.English["deadlines/lead to a period"];
    private readonly WordList _units = Lexicon.English["deadlines/unit"];
    private readonly WordList _toDate = Lexicon.English["deadlines/lead to a date"];
    private readonly WordList _toEvent = Lexicon.English["deadlines/lead to an event"];
    private readonly WordList _fromStart = Lexicon.English["deadlines/lead from the start"];
    private readonly WordList[] _starts = [Lexicon.English["deadlines/start elsewhere"], Lexicon.English["conditions/trigger"]];
    private readonly WordList _counted = Lexicon.English["deadlines/counted day"];
    private readonly WordList _toDuration = Lexicon.English["deadlines/lead to a duration"];
    private readonly WordList _open = Lexicon.English["deadlines/duration without a number"];

    public DeadlineReader(Grammar grammar, Actors actors, TimeReader times)
    {
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _phrases = grammar.Phrases;
        _actors = actors;
        _times = times;
    }

    public IEnumerable<Deadline> Deadlines(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (At(sentence, token) is not { } deadline)
                continue;
            yield return deadline;
            token = deadline.End - 1;
        }
    }

    public IEnumerable<Duration> Durations(Sentence sentence)
    {
        foreach (var hit in _phrases.Within(_toDuration, sentence.First, sentence.End))
        {
            if (_times.PeriodAt(hit.End, sentence.End) is { } period)
                yield return new Duration(sentence, _tokens.Passage(hit.First, period.End)) { Count = period.Number.Value, Unit = period.Unit, First = hit.First, End = period.End };
            else if (_tokens.Text(hit.First) is "until" && Event(sentence, hit) is var end && end > hit.End)
                yield return new Duration(sentence, _tokens.Passage(hit.First, end)) { First = hit.First, End = end };
        }
        foreach (var hit in _phrases.Within(_open, sentence.First, sentence.End))
        {
            // "for the duration of the war"
            var end = _tokens.Text(hit.End - 1) is "of" ? _grammar.EndOfNounPhrase(hit.End, sentence.End) : hit.End;
            yield return new Duration(sentence, _tokens.Passage(hit.First, end)) { IsOpen = true, First = hit.First, End = end };
        }
    }

    private Deadline? At(Sentence sentence, int token)
    {
        if (_phrases.TryAt(_toPeriod, token, out var lead) && _times.PeriodAt(lead.End, sentence.End) is { } period)
            return OfPeriod(sentence, token, period);
        if (_phrases.TryAt(_toPeriod, token, out lead) && BlankPeriod(lead, sentence.End) is var blank && blank > lead.End)
            return new Deadline(sentence, _tokens.Passage(token, blank), DeadlineKind.Period) { HasStart = true, First = token, End = blank };
        if (_phrases.TryAt(_toDate, token, out lead))
        {
            if (_times.DateAt(lead.End, sentence.End) is { } date)
                return new Deadline(sentence, _tokens.Passage(token, date.End), DeadlineKind.Date) { Date = date.Date, HasStart = true, First = token, End = date.End };
            if (_phrases.TryAt(_counted, lead.End, out var day) && day.End <= sentence.End)
                return new Deadline(sentence, _tokens.Passage(token, day.End), DeadlineKind.CountedDay) { HasStart = true, First = token, End = day.End };
        }
        if (_phrases.TryAt(_toEvent, token, out lead) && Event(sentence, lead) is var end && end > lead.End)
            return new Deadline(sentence, _tokens.Passage(token, end), DeadlineKind.Event) { HasStart = true, First = token, End = end };
        return null;
    }

    // "within {{period}}", "within [●] days", "no later than ___ days": how long is to be filled in, and that is told of the placeholder.
    private int BlankPeriod(Hit lead, int end)
    {
        var open = lead.End;
        var past = open < end ? EndOfBlank(open, end) : open;
        if (past == open)
            return open;
        if (past < end && _phrases.TryAt(_units, past, out var unit))
            return unit.End;
        return _tokens.IsMark(open, '{') && _tokens.Text(lead.First) is "within" or "Within" ? past : open;
    }

    private int EndOfBlank(int open, int end)
    {
        var close = _tokens.First(open) switch { '[' => ']', '{' => '}', '_' => '_', _ => '\0' };
        var past = open;
        while (close != '\0' && past < end && past - open < LongestEvent && !_tokens.IsMark(past, close))
            past++;
        if (past >= end || !_tokens.IsMark(past, close))
            return open;
        while (past < end && _tokens.IsMark(past, close))
            past++;
        return past;
    }

    private Deadline OfPeriod(Sentence sentence, int first, Period period)
    {
        var end = period.End;
        Passage? start = null;
        if (_phrases.TryAt(_fromStart, period.End, out var lead) && EndOfStart(lead.End, sentence.End) is var past && past > lead.End)
        {
            end = past;
            start = _tokens.Passage(lead.First, end);
        }
        return new Deadline(sentence, _tokens.Passage(first, end), DeadlineKind.Period) { Count = period.Number.Value, Unit = period.Unit, Start = start, HasStart = start != null || IsProposed(first, end) || NamesStart(sentence, first, end), First = first, End = end };
    }

    // "[within ten days]" is not agreed yet.
    private bool IsProposed(int first, int end) => first > 0 && end < _tokens.Count && _tokens.IsMark(first - 1, '[') && _tokens.IsMark(end, ']');

    // "Upon request, the Seller shall answer within ten days", "within five days, counted from delivery".
    private bool NamesStart(Sentence sentence, int first, int end) => _phrases.Any(_starts, sentence.First, first) || _phrases.Any(_starts, end, sentence.End);

    // An event has a noun or a verb: "before delivery of the goods", "before it leaves the port"; "before the Court" is a place.
    private int Event(Sentence sentence, Hit lead)
    {
        var first = lead.End;
        if (first >= sentence.End || _grammar.IsMark(first) || _tokens.Is(first, TokenTraits.Number))
            return first;
        var end = _grammar.EndOfNounPhrase(first, sentence.End);
        return end - first > LongestEvent || _actors.EndsAt(end) ? first : end;
    }

    // "of the receipt of the notice", "after this Treaty enters into force": up to the next comma, conjunction or verb of a duty.
    private int EndOfStart(int first, int end)
    {
        var token = first;
        while (token < end && token - first < LongestEvent && _tokens.First(token) is not (',' or ';' or '.' or ')' or ':' or '(') && (token == first || !_grammar.IsAuxiliary(token)) && !_grammar.IsSubordinator(token))
            token++;
        return token;
    }
}
