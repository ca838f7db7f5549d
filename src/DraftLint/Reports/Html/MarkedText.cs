using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes the text of a block with its findings marked, each with a number that leads to its note.</summary>
internal sealed class MarkedText
{
    // A passage that more findings share is marked, and no longer says by how many.
    private const int MostNamed = 8;

    private readonly StringBuilder _html;
    private readonly string _content;
    private readonly SortedSet<int> _open = [];
    private readonly int[] _bySeverity = new int[(int)Severity.Error + 1];

    private MarkedText(StringBuilder html, string content)
    {
        _html = html;
        _content = content;
    }

    /// <param name="html">Where it goes.</param>
    /// <param name="content">The reading text.</param>
    /// <param name="block">The part of it to be written.</param>
    /// <param name="notes">The notes beside the block.</param>
    /// <param name="breaks">Where a line begins, in rising order.</param>
    public static void Append(StringBuilder html, string content, TextSpan block, IReadOnlyList<MarginNote> notes, IReadOnlyList<int> breaks)
    {
        var text = new MarkedText(html, content);
        var at = block.Start;
        foreach (var step in Steps(notes, breaks))
        {
            text.Write(TextSpan.FromBounds(at, step.At));
            text.Take(step);
            at = step.At;
        }
        text.Write(TextSpan.FromBounds(at, block.End));
    }

    private static List<Step> Steps(IReadOnlyList<MarginNote> notes, IReadOnlyList<int> breaks)
    {
        var steps = breaks.Select(at => new Step(at, StepKind.Break, null)).ToList();
        foreach (var note in notes)
        {
            if (!note.Words.IsEmpty)
                steps.Add(new Step(note.Words.Start, StepKind.Open, note));
            steps.Add(new Step(note.Words.End, StepKind.Close, note));
        }
        steps.Sort();
        return steps;
    }

    private void Write(TextSpan span)
    {
        if (span.IsEmpty)
            return;
        if (_open.Count > 0)
        {
            var worst = Array.FindLastIndex(_bySeverity, count => count > 0);
            _html.Append(CultureInfo.InvariantCulture, $"<mark class=\"{(worst < 0 ? "waived" : SeverityNames.Of((Severity)worst))}\" data-f=\"{string.Join(' ', _open.Take(MostNamed))}\">");
        }
        HtmlText.Append(_html, _content.AsSpan(span.Start, span.Length));
        if (_open.Count > 0)
            _html.Append("</mark>");
    }

    private void Take(Step step)
    {
        if (step.Kind == StepKind.Break)
        {
            _html.Append("<br>");
            return;
        }
        var note = step.Note!;
        if (step.Kind == StepKind.Open)
        {
            _open.Add(note.Number);
            Count(note, 1);
            return;
        }
        if (_open.Remove(note.Number))
            Count(note, -1);
        _html.Append(CultureInfo.InvariantCulture, $"<a class=\"ref\" id=\"r{note.Number}\" href=\"#f{note.Number}\" aria-label=\"finding {note.Number}\">{note.Number}</a>");
    }

    private void Count(MarginNote note, int change)
    {
        if (note.Waiver == null)
            _bySeverity[(int)note.Finding.Severity] += change;
    }

    // What ends at a place ends before a line or a mark begins there.
    private enum StepKind
    {
        Close,
        Break,
        Open,
    }

    private readonly record struct Step(int At, StepKind Kind, MarginNote? Note) : IComparable<Step>
    {
        public int CompareTo(Step other) => (At, Kind, Note?.Number ?? 0).CompareTo((other.At, other.Kind, other.Note?.Number ?? 0));
    }
}
