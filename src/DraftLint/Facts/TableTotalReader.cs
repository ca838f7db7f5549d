using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds totals in tables that are not the sum of their parts: in the last row, and in the last column where the other rows show that it adds
/// up. Only where every part can be read.
/// </summary>
internal sealed class TableTotalReader(Agreement agreement)
{
    private readonly Draft _draft = agreement.Draft;
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly NumberReader _numbers = new(agreement.Draft);
    private readonly WordList _totals = Lexicon.English["numbers/total"];
    private readonly WordList _currencies = Lexicon.English["numbers/currency"];
    private readonly WordList _percent = Lexicon.English["numbers/percent"];
    private readonly WordList _months = Lexicon.English["names/months"];

    public IEnumerable<Discrepancy> Read()
    {
        Dictionary<int, Sentence>? sentences = null;
        foreach (var fault in Tables().SelectMany(table => InLastRow(table).Concat(InLastColumn(table))))
        {
            sentences ??= agreement.Sentences.Where(sentence => sentence.IsTableCell).DistinctBy(sentence => sentence.First).ToDictionary(sentence => sentence.First);
            if (sentences.TryGetValue(_tokens.At(fault.Total.Reading.Start), out var sentence))
                yield return new Discrepancy(sentence, sentence.Passage, DiscrepancyKind.WrongTotal) { Expected = fault.Expected, Other = PassageOf(fault.FirstPart) };
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

    private IEnumerable<Fault> InLastRow(List<Block> table)
    {
        var last = table.Max(cell => cell.Row);
        if (last < 4 || !table.Exists(cell => cell.Row == last && IsTotal(cell)))
            yield break;
        foreach (var column in table.Where(cell => cell.Row > 1).GroupBy(cell => cell.Column))
        {
            var parts = column.Where(cell => cell.Row < last).Select(Value).ToList();
            if (parts.Count < last - 2 || parts.Contains(null) || column.FirstOrDefault(cell => cell.Row == last) is not { } total || Value(total) is not { } sum)
                continue;
            var expected = parts.Sum(part => part!.Value);
            if (Sums.Differ(sum, expected, parts.Count))
                yield return new Fault(total, column.First(), expected);
        }
    }

    // A column headed "Total" may as well hold a product: as many rows as are wrong, and one at least, must be right.
    private List<Fault> InLastColumn(List<Block> table)
    {
        if (table.FindLast(cell => cell.Row == 1) is not { Column: > 2 } head || !IsTotal(head))
            return [];
        var faults = new List<Fault>();
        var right = 0;
        foreach (var row in table.Where(cell => cell.Row > 1).GroupBy(cell => cell.Row))
        {
            var parts = row.Where(cell => cell.Column > 1 && cell.Column < head.Column).ToList();
            var values = parts.ConvertAll(Value);
            if (values.Count < head.Column - 2 || values.Count < 2 || values.Contains(null) || row.Last() is not { } total || total.Column != head.Column || Value(total) is not { } sum)
                continue;
            var expected = values.Sum(value => value!.Value);
            if (Sums.Differ(sum, expected, values.Count))
                faults.Add(new Fault(total, parts[0], expected));
            else
                right++;
        }
        return faults.Count > right ? [] : faults;
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

    private Passage PassageOf(Block cell) => _tokens.Passage(_tokens.At(cell.Reading.Start), _tokens.At(cell.Reading.End));

    private sealed record Fault(Block Total, Block FirstPart, decimal Expected);
}
