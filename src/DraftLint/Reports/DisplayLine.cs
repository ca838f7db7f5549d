using System.Text;

namespace DraftLint.Reports;

/// <summary>A piece of a line as it is shown, character by character: escaped, tabs as spaces, with the columns that each takes.</summary>
internal sealed class DisplayLine
{
    private const int TabStop = 4;

    private readonly string _text;
    private readonly Cell[] _cells;

    private DisplayLine(string text)
    {
        _text = text;
        _cells = new Cell[text.Length];
    }

    /// <summary>How many characters it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The columns that all of it takes.</summary>
    public int Width => ColumnsBetween(0, Count);

    public static DisplayLine Of(ReadOnlySpan<char> text)
    {
        var line = new DisplayLine(text.ToString());
        var offset = 0;
        var column = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var cell = Show(rune, offset, column);
            line._cells[line.Count++] = cell;
            offset += rune.Utf16SequenceLength;
            column += cell.Width;
        }
        return line;
    }

    /// <summary>The first character at or behind an offset in the text.</summary>
    public int IndexOf(int offset)
    {
        var index = 0;
        while (index < Count && _cells[index].Offset < offset)
            index++;
        return index;
    }

    public int ColumnsBetween(int first, int end)
    {
        var width = 0;
        for (var index = first; index < end; index++)
            width += _cells[index].Width;
        return width;
    }

    public int WidthAt(int index) => _cells[index].Width;

    public bool IsSpace(int index) => _cells[index].Shown is { } shown ? shown[0] == ' ' : _text[_cells[index].Offset] == ' ';

    public string Show(int first, int end)
    {
        var text = new StringBuilder(end - first);
        for (var index = first; index < end; index++)
        {
            var cell = _cells[index];
            text.Append(cell.Shown ?? _text, cell.Shown == null ? cell.Offset : 0, cell.Length);
        }
        return text.ToString();
    }

    private static Cell Show(Rune rune, int offset, int column)
    {
        if (rune.Value == '\t')
        {
            var width = TabStop - (column % TabStop);
            return new Cell(offset, new string(' ', width), width, width);
        }
        var shown = TerminalText.IsHidden(rune) ? TerminalText.Shown(rune) : null;
        return new Cell(offset, shown, shown?.Length ?? rune.Utf16SequenceLength, shown is { Length: > 2 } ? shown.Length : DisplayWidth.Of(rune));
    }

    // What is shown instead of the character, or null for the character itself; how long that is, and the columns that it takes.
    private readonly record struct Cell(int Offset, string? Shown, int Length, int Width);
}
