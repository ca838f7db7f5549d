namespace DraftLint.Reports;

/// <summary>Tells a matrix of sides to a person at a terminal: a row for each provision that says something, a column for each side.</summary>
internal sealed class SideText(TextWriter writer, TextStyle style)
{
    private const int Indent = 4;
    private const int Gap = 2;
    private const int NarrowestColumn = 12;

    public void Write(SideMatrix sides)
    {
        writer.Write($"\n  {style.Bold("What each provision does to each side")}\n");
        var rows = sides.Rows.Where(row => !row.IsSilent).Select(row => row.Cells.Select(SideWords.Of).Prepend(row.Provision.ToString()).ToList()).ToList();
        if (rows.Count > 0)
            WriteTable([[.. sides.Positions.Select(position => position.Name).Prepend("")], .. rows]);
        if (SideWords.Silent(sides) is { Length: > 0 } silent)
            writer.Write($"{new string(' ', Indent)}{silent}\n");
    }

    private void WriteTable(List<List<string>> rows)
    {
        var columns = rows[0].Count;
        var widest = Math.Max(NarrowestColumn, (style.Width - Indent) / columns - Gap);
        var widths = Enumerable.Range(0, columns).Select(column => Math.Min(widest, rows.Max(row => DisplayWidth.Of(TerminalText.Escape(row[column]))))).ToList();
        foreach (var row in rows)
            WriteRow([.. row.Select((cell, column) => WordWrap.Lines(TerminalText.Escape(cell), widths[column]).ToList())], widths);
    }

    // A cell may need more lines than one.
    private void WriteRow(List<List<string>> cells, List<int> widths)
    {
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            var text = string.Concat(cells.Select((cell, column) => Padded(line < cell.Count ? cell[line] : "", widths[column] + Gap)));
            writer.Write($"{new string(' ', Indent)}{text.TrimEnd()}\n");
        }
    }

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));
}
