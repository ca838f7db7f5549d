using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds amounts that are not the sum of the parts that a list or the same sentence gives. Only where every part can be read; a difference
/// that rounding explains is none.
/// </summary>
internal sealed class TotalReader(Agreement agreement, TimedFacts timed)
{
    // "in three equal monthly instalments"
    private const int MostAdjectives = 2;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly NumberReader _numbers = new(agreement.Draft);
    private readonly WordList _sumOf = Lexicon.English["numbers/total of parts"];
    private readonly WordList _parts = Lexicon.English["numbers/part of an amount"];
    private readonly WordSet _leads = Lexicon.English.WordsOf("numbers/divided in");
    private readonly WordList _limits = Lexicon.English["numbers/limit"];
    private readonly WordSet _afterOne = Lexicon.English.WordsOf("numbers/after one part");
    private readonly WordList _currencies = Lexicon.English["numbers/currency"];

    public IEnumerable<Discrepancy> Read() => InLists().Concat(InSentences());

    // "The price of EUR 100 is paid in three instalments: (a) EUR 30 ...; (b) ..."
    private IEnumerable<Discrepancy> InLists()
    {
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Children.Count < 2 || provision.Sentences.Count == 0 || provision.Sentences[^1] is not { IsCompleted: true, IsForeign: false } stem || !_phrases.Any(_sumOf, stem.First, stem.End))
                continue;
            var whole = AmountsOf(stem, stem.First, stem.End);
            var parts = provision.Children.Select(child => child.Sentences.Count == 1 && child.Children.Count == 0 ? AmountsOf(child.Sentences[0], child.Sentences[0].First, child.Sentences[0].End) : []).ToList();
            if (whole.Count != 1 || parts.Exists(part => part.Count != 1 || !IsAlike(part[0], whole[0])))
                continue;
            var expected = parts.Sum(part => part[0].Value);
            if (Sums.Differ(whole[0].Value, expected, parts.Count))
                yield return new Discrepancy(stem, whole[0].Passage, DiscrepancyKind.WrongTotal) { Expected = expected, Other = parts[0][0].Passage };
        }
    }

    // "EUR 100,000 in three instalments of 30,000", "EUR 900 in two parts, EUR 500 on signature and EUR 300 on delivery"
    private IEnumerable<Discrepancy> InSentences()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            var hits = _phrases.Within(_parts, sentence.First, sentence.End).ToList();
            if (hits is [var noun] && CountBefore(sentence, noun.First, out var first) is { } count && Divided(sentence, first, noun.End, (int)count) is { } fault)
                yield return fault;
        }
    }

    // The number of the parts, and the word that begins "in three equal instalments".
    private decimal? CountBefore(Sentence sentence, int noun, out int first)
    {
        for (first = noun - 1; first > sentence.First && noun - first <= MostAdjectives + 1; first--)
        {
            if (_numbers.At(first, noun) is { Value: >= 2 and <= 120, Figure: null } number && number.Value == decimal.Truncate(number.Value) && noun - number.End <= MostAdjectives)
                return _leads.Contains(_tokens.Id(--first)) ? number.Value : null;
        }
        return null;
    }

    private Discrepancy? Divided(Sentence sentence, int first, int end, int count)
    {
        if (AmountsOf(sentence, sentence.First, first) is not [var whole] || _phrases.Any(_limits, sentence.First, sentence.End))
            return null;
        var parts = AmountsOf(sentence, end, sentence.End);
        decimal? expected = parts.Count == count && parts.TrueForAll(part => IsAlike(part, whole)) ? parts.Sum(part => part.Value)
            : parts.Count <= 1 && Each(sentence, end, whole) is { } each ? count * each
            : null;
        return expected is { } sum && Sums.Differ(whole.Value, sum, count)
            ? new Discrepancy(sentence, whole.Passage, DiscrepancyKind.WrongTotal) { Expected = sum, Other = _tokens.Passage(first, end) }
            : null;
    }

    // "of 30,000 each": a percentage of something else, or another currency, says nothing of the sum.
    private decimal? Each(Sentence sentence, int of, Amount whole)
    {
        if (of >= sentence.End || _tokens.Text(of) is not "of" || whole.Currency == null)
            return null;
        var sign = _phrases.TryAt(_currencies, of + 1, out var before) ? before : null;
        if (_numbers.At(sign?.End ?? of + 1, sentence.End) is not { } number || number.Value < 1)
            return null;
        var unit = _phrases.TryAt(_currencies, number.End, out var behind) ? behind : sign;
        var next = behind?.End ?? number.End;
        var isWhole = next >= sentence.End || _tokens.First(next) is ',' or ';' or '.' || _afterOne.Contains(_tokens.Id(next));
        return isWhole && (unit == null || unit.Entry.Name == whole.Currency) ? number.Value : null;
    }

    private static bool IsAlike(Amount part, Amount whole) => part.Currency == whole.Currency && part.IsPercentage == whole.IsPercentage;

    private List<Amount> AmountsOf(Sentence sentence, int first, int end) => [.. timed.AmountsOf(sentence, first, end).Where(amount => amount.Currency != null || amount.IsPercentage)];
}
