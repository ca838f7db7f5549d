using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes a draft as it reads, passage by passage, with the notes beside each.</summary>
internal sealed class HtmlDraft
{
    private const int DeepestIndent = 3;

    private readonly StringBuilder _html;
    private readonly LintResult _result;
    private readonly Draft _draft;
    private readonly HtmlNotes _margin;
    private readonly HtmlRest _rest;
    private readonly List<MarginNote> _notes;
    private readonly int[] _breaks;
    private int _nextNote;

    /// <param name="html">Where it goes.</param>
    /// <param name="result">A file that could be checked.</param>
    /// <param name="index">What the notes are counted in.</param>
    /// <param name="rest">What keeps the page quick to open.</param>
    /// <param name="firstNumber">The number of the first note.</param>
    public HtmlDraft(StringBuilder html, LintResult result, HtmlIndex index, HtmlRest rest, int firstNumber)
    {
        _html = html;
        _rest = rest;
        _result = result;
        _draft = result.Agreement!.Draft;
        _margin = new HtmlNotes(html, index);
        _notes = [.. new NotePlacement(_draft).Place(result).Select((note, at) => note with { Number = firstNumber + at })];
        _breaks = [.. ProvisionStarts(result.Agreement).Order()];
    }

    /// <summary>Writes all rows.</summary>
    /// <returns>How many notes there are.</returns>
    public int Append()
    {
        var blocks = _draft.Blocks;
        if (blocks.Count == 0)
            AppendHidden();
        for (var first = 0; first < blocks.Count;)
        {
            var end = first + 1;
            while (blocks[first].Row > 0 && end < blocks.Count && blocks[end].Row > 0 && !BeginsTable(blocks[end]))
                end++;
            AppendRow(first, end);
            first = end;
        }
        _rest.Close();
        return _notes.Count;
    }

    private static bool BeginsTable(Block block) => block is { Row: 1, Column: 1 };

    // Where a paragraph holds several provisions, each begins a line, as it does in the source.
    private static IEnumerable<int> ProvisionStarts(Agreement agreement)
    {
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Label?.Passage is { ReadingSpan.IsEmpty: false } label)
                yield return label.ReadingSpan.Start;
        }
    }

    private void AppendRow(int first, int end)
    {
        var notes = TakeNotes(end);
        _rest.BeforeRow(notes.Count);
        _html.Append("<div class=\"row\"><div class=\"text\" dir=\"auto\"").Append(LanguageOf(_draft.Blocks[first])).Append('>');
        if (_draft.Blocks[first].Row > 0)
            AppendTable(first, end, notes);
        else
            AppendBlock(_draft.Blocks[first], notes);
        _html.Append("</div>\n");
        _margin.Append(notes, _result);
        _html.Append("</div>\n");
    }

    // A draft of comments only: nothing is to be read, and there may be something to be told.
    private void AppendHidden()
    {
        _html.Append("<div class=\"row\"><div class=\"text\"><p>This draft has no text. ");
        MarkedText.Append(_html, "", default, _notes, []);
        _html.Append("</p></div>\n");
        _margin.Append(_notes, _result);
        _html.Append("</div>\n");
    }

    private List<MarginNote> TakeNotes(int endBlock)
    {
        var first = _nextNote;
        while (_nextNote < _notes.Count && _notes[_nextNote].Block < endBlock)
            _nextNote++;
        return _notes[first.._nextNote];
    }

    private static string LanguageOf(Block block) =>
        block.Language.Length == 2 && block.Language.All(char.IsAsciiLetterLower) && block.Language != "en" ? $" lang=\"{block.Language}\"" : "";

    private void AppendBlock(Block block, List<MarginNote> notes)
    {
        var element = ElementOf(block);
        var isItem = block.Marker.Length > 0;
        _html.Append('<').Append(element).Append(ClassesOf(block)).Append('>');
        if (isItem)
            HtmlText.Append(_html.Append("<span class=\"marker\">"), MarkerOf(block)).Append("</span><span>");
        AppendText(block, notes);
        _html.Append(isItem ? "</span></" : "</").Append(element).Append('>');
    }

    // The page has a heading of its own, and each draft one; the headings of the draft stand below these.
    private static string ElementOf(Block block) => block.Kind switch
    {
        BlockKind.Heading => "h" + Math.Clamp(block.HeadingLevel + 2, 3, 6).ToString(CultureInfo.InvariantCulture),
        BlockKind.Code => "pre",
        _ => "p",
    };

    private static string ClassesOf(Block block)
    {
        var classes = new List<string>();
        if (block.Marker.Length > 0)
            classes.Add("item");
        // What follows in an item stands under its text, not under its marker.
        var indent = block.ListDepth - (block.Marker.Length > 0 ? 1 : 0);
        if (indent > 0)
            classes.Add(string.Create(CultureInfo.InvariantCulture, $"d{Math.Min(indent, DeepestIndent)}"));
        if (block.IsQuoted)
            classes.Add("quoted");
        if (block.Kind == BlockKind.Footnote)
            classes.Add("small");
        if (block.IsBold && block.Reading.Length > 0)
            classes.Add("bold");
        return classes.Count == 0 ? "" : $" class=\"{string.Join(' ', classes)}\"";
    }

    private static string MarkerOf(Block block) => block.Marker is "-" or "*" or "+" ? "\u2022" : block.Marker;

    private void AppendText(Block block, List<MarginNote> notes)
    {
        var first = Sorted.IndexFrom(_breaks, _breaks.Length, block.Reading.Start + 1);
        var end = Sorted.IndexFrom(_breaks, _breaks.Length, block.Reading.End);
        MarkedText.Append(_html, _draft.Reading.Content, block.Reading, notes, _breaks[first..Math.Max(first, end)]);
    }

    private void AppendTable(int first, int end, List<MarginNote> notes)
    {
        _html.Append("<table>\n");
        var (row, column, note, close) = (0, 0, 0, "");
        for (var index = first; index < end; index++)
        {
            var block = _draft.Blocks[index];
            if (block.Row != row || block.Column != column)
            {
                _html.Append(close).Append(block.Row == row ? "" : row == 0 ? "<tr>" : "</tr>\n<tr>");
                var isHead = block.Row == 1 && !block.Reading.IsEmpty;
                _html.Append(isHead ? "<th scope=\"col\">" : "<td>");
                close = isHead ? "</th>" : "</td>";
            }
            (row, column) = (block.Row, block.Column);
            var from = note;
            while (note < notes.Count && notes[note].Block == index)
                note++;
            AppendText(block, notes[from..note]);
        }
        _html.Append(close).Append("</tr>\n</table>");
    }
}
