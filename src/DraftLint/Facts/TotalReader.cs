using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds totals that are not the sum of their parts: in the last row of a table, and where a list gives the parts of an amount. Only where
/// every part can be read; a difference that rounding explains is none.
/// </summary>
internal sealed class TotalReader(Agreement agreement, TimedFacts timed)
{
    private readonly Draft _draft = agreement.Draft;
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly NumberReader _numbers = new(agreement.Draft);
    private readonly WordList _totals = Lexicon.English["numbers/total"];
    private readonly WordList _sumOf = Lexicon.English["numbers/total of parts"];
    private readonly WordList _currencies = Lexicon.English["numbers/currency"];
    private readonly WordList _percent = Lexicon.English["numbers/percent"];
    private readonly WordList _months = Lexicon.English["names/months"];

    public IEnumerable<Discrepancy> Read() => InTables().Concat(InLists());

    private IEnumerable<Discrepancy> InTables()
    {
        Dictionary<int, Sentence>? sentences = null;
        foreach (var table in Tables())
        {
            var last = table.Max(cell => cell.Row);
            if (last < 4 || !table.Exists(cell => cell.Row == last && IsTotal(cell)))
                continue;
            sentences ??= agreement.Sentences.Where(sentence => sentence.IsTableCell).DistinctBy(sentence => sentence.First).ToDictionary(sentence => sentence.First);
            foreach (var column in table.Where(cell => cell.Row > 1).GroupBy(cell => cell.Column))
            {
                var parts = column.Where(cell => cell.Row < last).Select(Value).ToList();
                if (parts.Count < last - 2 || parts.Contains(null) || column.FirstOrDefault(cell => cell.Row == last) is not { } total || Value(total) is not { } sum)
                    continue;
                var expected = parts.Sum(part => part!.Value);
                if (Differ(sum, expected, parts.Count) && sentences.TryGetValue(_tokens.At(total.Reading.Start), out var sentence))
                    yield return new Discrepancy(sentence, sentence.Passage, DiscrepancyKind.WrongTotal) { Expected = expected, Other = PassageOf(column.First()) };
            }
        }
    }

    private IEnumerable<List<Block>> Tables()
    {
        var table = new List<Block>();
        foreach (var block in _draft.Blocks)
        {
            var continues = block.Kind == BlockKind.TableCell && (table.Count == 0 || block.Row >= table[^1].Row);
            if (!continues && table.Count > 0)
            {
                yield return table;
                table = [];
            }
            if (block.Kind == BlockKind.TableCell)
                table.Add(block);
        }
        if (table.Count > 0)
            yield return table;
    }

    private bool IsTotal(Block cell) => _phrases.TryAt(_totals, _tokens.At(cell.Reading.Start), out var hit) && _tokens.At(cell.Reading.End) is var end && (hit.End == end || (hit.End == end - 1 && _tokens.IsMark(hit.End, ':')));

    // A cell that holds one number and its unit, and nothing else; a year is none.
    private decimal? Value(Block cell)
    {
        var (first, end) = (_tokens.At(cell.Reading.Start), _tokens.At(cell.Reading.End));
        if (_phrases.TryAt(_currencies, first, out var hit) && hit.End < end)
            first = hit.End;
        if (first >= end || !_tokens.Is(first, TokenTraits.Number) || _numbers.At(first, end) is not { } number || _months.Contains(_tokens.Id(first)))
            return null;
        var past = number.End;
        if (past < end && (_phrases.TryAt(_percent, past, out hit) || _phrases.TryAt(_currencies, past, out hit)))
            past = hit.End;
        return past == end && _tokens.Text(first).Count('.') < 2 ? number.Value : null;
    }

    private static bool Differ(decimal sum, decimal expected, int parts)
    {
        var unit = Math.Min(LastPlace(sum), LastPlace(expected));
        return Math.Abs(sum - expected) is var difference && difference > 0 && (unit == 1 ? difference >= 1 : difference > unit * parts / 2);
    }

    private static decimal LastPlace(decimal value)
    {
        var unit = 1m;
        while (value * (1 / unit) != decimal.Truncate(value * (1 / unit)) && unit > 0.000001m)
            unit /= 10;
        return unit;
    }

    private Passage PassageOf(Block cell) => _tokens.Passage(_tokens.At(cell.Reading.Start), _tokens.At(cell.Reading.End));

    // "The price of EUR 100 is paid in three instalments: (a) EUR 30 ...; (b) ..."
    private IEnumerable<Discrepancy> InLists()
    {
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Children.Count < 2 || provision.Sentences.Count == 0 || provision.Sentences[^1] is not { IsCompleted: true, IsForeign: false } stem || !_phrases.Any(_sumOf, stem.First, stem.End))
                continue;
            var whole = AmountsOf(stem);
            var parts = provision.Children.Select(child => child.Sentences.Count == 1 && child.Children.Count == 0 ? AmountsOf(child.Sentences[0]) : []).ToList();
            if (whole.Count != 1 || parts.Exists(part => part.Count != 1 || part[0].Currency != whole[0].Currency || part[0].IsPercentage != whole[0].IsPercentage))
                continue;
            var expected = parts.Sum(part => part[0].Value);
            if (Differ(whole[0].Value, expected, parts.Count))
                yield return new Discrepancy(stem, whole[0].Passage, DiscrepancyKind.WrongTotal) { Expected = expected, Other = parts[0][0].Passage };
        }
    }

    private List<Amount> AmountsOf(Sentence sentence) => [.. timed.AmountsOf(sentence, sentence.First, sentence.End).Where(amount => amount.Currency != null || amount.IsPercentage)];
}
