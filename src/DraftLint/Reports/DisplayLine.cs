using System.Text;

namespace DraftLint.Reports;

/// <summary>A piece of a line as it is shown, character by character: escaped, tabs as spaces, with the columns that each takes.</summary>
internal sealed class DisplayLine
{
    private const int TabStop = 4;

    private readonly List<Cell> _cells = [];

    private DisplayLine()
    {
    }

    /// <summary>How many characters it holds.</summary>
    public int Count => _cells.Count;

    /// <summary>The columns that all of it takes.</summary>
    public int Width => ColumnsBetween(0, Count);

    public static DisplayLine Of(ReadOnlySpan<char> text)
    {
        var line = new DisplayLine();
        var offset = 0;
        var column = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var cell = Show(rune, offset, column);
            line._cells.Add(cell);
            offset += rune.Utf16SequenceLength;
            column += cell.Width;
        }
        return line;
    }

    /// <summary>The first character at or behind an offset in the text.</summary>
    public int IndexOf(int offset)
    {
        var index = 0;
        while (index < _cells.Count && _cells[index].Offset < offset)
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

    public bool IsSpace(int index) => _cells[index].Shown[0] == ' ';

    public string Show(int first, int end)
    {
        var text = new StringBuilder(end - first);
        for (var index = first; index < end; index++)
            text.Append(_cells[index].Shown);
        return text.ToString();
    }

    private static Cell Show(Rune rune, int offset, int column)
    {
        if (rune.Value == '\t')
        {
            var width = TabStop - (column % TabStop);
            return new Cell(offset, new string(' ', width), width);
        }
        var shown = TerminalText.IsHidden(rune) ? TerminalText.Shown(rune) : rune.ToString();
        return new Cell(offset, shown, shown.Length > 2 ? shown.Length : DisplayWidth.Of(rune));
    }

    private readonly record struct Cell(int Offset, string Shown, int Width);
}
