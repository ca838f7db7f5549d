namespace DraftLint.Reports;

/// <summary>Writes a matrix of sides as a Markdown table.</summary>
internal sealed class SideMarkdown(TextWriter writer)
{
    public void Write(SideMatrix sides)
    {
        var names = sides.Positions.Select(position => MarkdownText.Of(position.Name)).ToList();
        writer.Write("\n## What each provision does to each side\n");
        var rows = sides.Rows.Where(row => !row.IsSilent).ToList();
        if (rows.Count > 0)
            writer.Write($"\n| Provision | {string.Join(" | ", names)} |\n|{string.Concat(Enumerable.Repeat(" --- |", names.Count + 1))}\n");
        foreach (var row in rows)
            writer.Write($"| {MarkdownText.Of(row.Provision.ToString())} | {string.Join(" | ", row.Cells.Select(Cell))} |\n");
        if (SideWords.Silent(sides) is { Length: > 0 } silent)
            writer.Write($"\n{silent}\n");
    }

    private static string Cell(SideCell cell) => cell.Lines.Count == 0 ? "silent" : string.Join("<br>", cell.Lines.Select(Line));

    private static string Line(SideLine line) => $"{SideWords.Status(line.Status)}: {line.Subject}, “{MarkdownText.Of(line.Words.Text)}”";
}
