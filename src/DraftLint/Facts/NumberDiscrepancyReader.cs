using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds numbers that stand in words and in figures and differ: "thirty (45) days", "five thousand dollars ($50,000)", "30 (forty) days".
/// It is silent wherever the number may be the end of a longer one, or the brackets may hold something else.
/// </summary>
internal sealed class NumberDiscrepancyReader(Draft draft)
{
    private const int MostUnits = 3;

    private readonly Tokens _tokens = draft.Tokens;
    private readonly Phrases _phrases = draft.Phrases;
    private readonly NumberReader _numbers = new(draft);
    private readonly WordList _currencies = Lexicon.English["numbers/currency"];
    private readonly WordList _percent = Lexicon.English["numbers/percent"];
    private readonly WordList _units = Lexicon.English["deadlines/unit"];
    private readonly WordSet _kinds = Lexicon.English.WordsOf("deadlines/kind of day");
    private readonly WordList _divisions = Lexicon.English["structure/division"];
    private readonly WordList _cardinals = Lexicon.English["numbers/cardinal"];
    private readonly WordSet _insideNumbers = Lexicon.English.WordsOf("numbers/inside a number");
    private readonly WordEndings _numberEndings = new("numbers/ending of a number");
    private readonly WordList _multipliers = Lexicon.English["numbers/multiplier"];

    public IEnumerable<Discrepancy> Read(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_numbers.At(token, sentence.End) is not { } number)
                continue;
            if (Stands(sentence, token) && Check(sentence, token, number) is { } discrepancy)
                yield return discrepancy;
            token = number.End - 1;
        }
    }

    private Discrepancy? Check(Sentence sentence, int first, Number number)
    {
        var inWords = !_tokens.Is(first, TokenTraits.Number);
        // The reader of numbers takes "thirty (45)" together; here the brackets are looked into.
        var end = number.Figure != null ? number.End - 3 : number.End;
        var (open, outside) = SkipUnits(end, sentence.End);
        if (open + 2 >= sentence.End || !_tokens.IsMark(open, '(') || number.Value != decimal.Truncate(number.Value))
            return null;
        var inside = _phrases.TryAt(_currencies, open + 1, out var sign) ? sign.End : open + 1;
        if (_tokens.Is(inside, TokenTraits.Number) != inWords || _numbers.At(inside, sentence.End) is not { } other || other.Figure != null)
            return null;
        var (close, unit) = SkipUnits(other.End, sentence.End);
        if (close >= sentence.End || !_tokens.IsMark(close, ')') || other.Value == number.Value || !SameUnit(outside, unit) || other.Value == 0)
            return null;
        return new Discrepancy(sentence, _tokens.Passage(first, close + 1), DiscrepancyKind.FigureAndWords)
        {
            Other = _tokens.Passage(inside, other.End),
            Expected = inWords ? number.Value : other.Value,
        };
    }

    // "ten years (120 months)" says the same twice.
    private static bool SameUnit(string outside, string inside) => outside.Length == 0 || inside.Length == 0 || outside == inside;

    // "thirty calendar days (45)": the unit, and the token behind it.
    private (int End, string Unit) SkipUnits(int token, int end)
    {
        var unit = "";
        for (var skipped = 0; skipped < MostUnits && token < end; skipped++)
        {
            if (_phrases.TryAt(_units, token, out var hit) || _phrases.TryAt(_currencies, token, out hit) || _phrases.TryAt(_percent, token, out hit))
                (token, unit) = (hit.End, hit.Entry.List == _percent ? "%" : hit.Entry.Name);
            else if (_kinds.Contains(_tokens.Id(token)))
                token++;
        }
        return (token, unit);
    }

    // Not "Article 5 (three ...)", and not the last word of a number of which the first is written in some other way.
    private bool Stands(Sentence sentence, int token)
    {
        if (token == sentence.First)
            return !_tokens.Is(token, TokenTraits.Number);
        var before = token - 1;
        if (_divisions.Contains(_tokens.Id(before)) || IsNumberWord(before))
            return false;
        if (!_tokens.Is(before, TokenTraits.Word))
            return _tokens.First(before) is not ('-' or '\u2013' or '\u2014' or '/' or '.' or '(' or '#' or '$' or '\u00A7') && !(_tokens.IsMark(before, ',') && before > sentence.First && IsNumberWord(before - 1));
        // "fourty five (45)", "one hundred and five", "point five"
        return !_insideNumbers.Contains(_tokens.Id(before)) && !_numberEndings.End(_tokens, before)
            && !(_tokens.Is(token, TokenTraits.Number) && _tokens.Is(before, TokenTraits.Capitalised) && before > sentence.First);
    }

    private bool IsNumberWord(int token) => _tokens.Is(token, TokenTraits.Number) || _cardinals.Contains(_tokens.Id(token)) || _multipliers.Contains(_tokens.Id(token));
}
