using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>The part of a line that shows a span: all of it where it fits, else the words around the span.</summary>
internal sealed class Excerpt
{
    // Looked at on either side of the span: more can never be shown, and a line may hold the whole text.
    private const int Reach = 400;

    private readonly DisplayLine _line;
    private readonly int _spanFirst;
    private readonly int _spanEnd;
    private readonly string _ellipsis;
    private int _first;
    private int _end;
    private bool _cutBefore;
    private bool _cutAfter;

    private Excerpt(DisplayLine line, int spanFirst, int spanEnd, string ellipsis)
    {
        _line = line;
        _spanFirst = spanFirst;
        _spanEnd = spanEnd;
        _ellipsis = ellipsis;
        _end = line.Count;
    }

    /// <summary>The text of the line, cut.</summary>
    public string Text => Before + _line.Show(_first, _end) + (_cutAfter ? _ellipsis : "");

    /// <summary>Columns before the span.</summary>
    public int UnderlineStart => Before.Length + _line.ColumnsBetween(_first, _spanFirst);

    /// <summary>Columns of the span, at least one.</summary>
    public int UnderlineLength => Math.Max(1, _line.ColumnsBetween(_spanFirst, Math.Min(_spanEnd, _end)));

    private string Before => _cutBefore ? _ellipsis : "";

    /// <summary>Cuts a line to a width.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The line without its end.</param>
    /// <param name="span">The part of the line to be shown.</param>
    /// <param name="width">Columns at hand.</param>
    /// <param name="ellipsis">What stands for words that are left out.</param>
    public static Excerpt Of(SourceText source, TextSpan line, TextSpan span, int width, string ellipsis)
    {
        var start = Math.Max(line.Start, span.Start - Reach);
        var end = Math.Min(line.End, Math.Min(span.End, span.Start + Reach) + Reach);
        // Not between the halves of a character.
        if (start > line.Start && char.IsLowSurrogate(source.Content[start]))
            start--;
        if (end < line.End && char.IsLowSurrogate(source.Content[end]))
            end++;
        var shown = DisplayLine.Of(source.Slice(TextSpan.FromBounds(start, end)));
        var excerpt = new Excerpt(shown, shown.IndexOf(span.Start - start), shown.IndexOf(span.End - start), ellipsis)
        {
            _cutBefore = start > line.Start,
            _cutAfter = end < line.End,
        };
        excerpt.Fit(width);
        return excerpt;
    }

    private void Fit(int width)
    {
        if (!_cutBefore && !_cutAfter && _line.Width <= width)
            return;
        var room = width - (2 * _ellipsis.Length) - _line.ColumnsBetween(_spanFirst, _spanEnd);
        // A third of the room for what comes before, and whatever one side does not need for the other.
        var before = ExtendBefore(Math.Max(0, Math.Max(room / 3, room - _line.ColumnsBetween(_spanEnd, _line.Count))));
        ExtendAfter(_spanFirst, Math.Max(1, width - (2 * _ellipsis.Length) - before));
    }

    private int ExtendBefore(int room)
    {
        var first = _spanFirst;
        var used = 0;
        while (first > 0 && used + _line.WidthAt(first - 1) <= room)
            used += _line.WidthAt(--first);
        if (first > 0)
        {
            // Begin with a whole word where there is one.
            var word = first;
            while (word < _spanFirst && !_line.IsSpace(word - 1))
                word++;
            first = word;
            _cutBefore = true;
        }
        _first = first;
        return _line.ColumnsBetween(first, _spanFirst);
    }

    private void ExtendAfter(int from, int room)
    {
        var end = from;
        var used = 0;
        while (end < _line.Count && used + _line.WidthAt(end) <= room)
            used += _line.WidthAt(end++);
        if (end < _line.Count)
        {
            var word = end;
            while (word > _spanEnd && !_line.IsSpace(word))
                word--;
            if (word > _spanEnd)
                end = word;
            _cutAfter = true;
        }
        _end = end;
    }
}
