using System.Globalization;
using System.Text;

namespace DraftLint.Reports;

/// <summary>Writes above a draft what its provisions do to each side, when it is read for more sides than one.</summary>
internal sealed class HtmlSides(StringBuilder html)
{
    public void Append(SideMatrix sides)
    {
        html.Append("<details class=\"matrix\" open><summary>What each provision does to each side</summary>\n");
        var rows = sides.Rows.Where(row => !row.IsSilent).ToList();
        if (rows.Count > 0)
            AppendTable(sides, rows);
        if (SideWords.Silent(sides) is { Length: > 0 } silent)
            html.Append("<p>").Append(silent).Append("</p>\n");
        html.Append("</details>\n");
    }

    private void AppendTable(SideMatrix sides, List<SideRow> rows)
    {
        html.Append("<table class=\"plain\">\n<thead><tr><th scope=\"col\">Provision</th>");
        foreach (var position in sides.Positions)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{HtmlText.Of(position.Name)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Of(row.Provision.ToString())}</th>");
            foreach (var cell in row.Cells)
                html.Append(CultureInfo.InvariantCulture, $"<td data-line=\"{SideWords.Status(cell)}\">{string.Concat(cell.Lines.Select(Line))}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
    }

    private static string Line(SideLine line) => string.Create(CultureInfo.InvariantCulture,
        $"<p><b>{SideWords.Status(line.Status)}</b>: {HtmlText.Of(line.Subject)}, \u201C{HtmlText.Of(line.Words.Text)}\u201D (line {line.Words.Position.Line})</p>");
}
