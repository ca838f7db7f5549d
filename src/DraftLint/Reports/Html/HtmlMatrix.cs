using System.Globalization;
using System.Text;
using DraftLint.Facts;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes above a draft what its guarantees say and leave open, and who owes what.</summary>
internal sealed class HtmlMatrix(StringBuilder html)
{
    public void Append(Reading reading)
    {
        var matrix = Matrix.Of(reading);
        if (matrix.Sides is { Positions.Count: > 1 } sides)
            new HtmlSides(html).Append(sides);
        if (matrix.Clauses.Count > 0)
            AppendClauses(matrix);
        if (matrix.Duties.Count > 0)
            AppendDuties(matrix);
    }

    private void AppendClauses(Matrix matrix)
    {
        html.Append("<details class=\"matrix\"><summary>Guarantees and enforcement: what is said and what is missing</summary>\n<table class=\"plain\">\n");
        html.Append("<thead><tr><th scope=\"col\">Clause</th><th scope=\"col\">Said</th><th scope=\"col\">Missing</th></tr></thead>\n<tbody>\n");
        foreach (var (kind, clause) in matrix.Clauses)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Of(clause.Provision.ToString())}: {HtmlText.Of(kind)}<p>{Quoted(clause.Passage!)}</p></th><td>");
            AppendList(clause.Elements.Where(element => element.State == ElementState.Present).Select(element => $"{HtmlText.Of(element.Kind.Name)}: {Quoted(element.Passage!)}"));
            html.Append("</td><td>");
            AppendList(clause.MissingElements.Select(kind => HtmlText.Of(kind.Name)));
            html.Append("</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n</details>\n");
    }

    private void AppendDuties(Matrix matrix)
    {
        html.Append("<details class=\"matrix\"><summary>Who owes what to whom</summary>\n");
        foreach (var (debtor, duties) in matrix.Duties)
        {
            html.Append(CultureInfo.InvariantCulture, $"<table class=\"plain\">\n<caption>{HtmlText.Of(debtor.Name)}</caption>\n<thead><tr>");
            foreach (var head in new[] { "Provision", "Strength", "Act", "To whom", "Time limit" })
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var duty in duties)
                AppendDuty(duty);
            html.Append("</tbody>\n</table>\n");
        }
        html.Append("</details>\n");
    }

    private void AppendDuty(Statement duty)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{HtmlText.Of(duty.Provision.ToString())}</td><td>{DutyWords.Strength(duty)}</td><td>{HtmlText.Of(DutyWords.Act(duty))}</td>");
        html.Append(CultureInfo.InvariantCulture, $"<td>{HtmlText.Of(DutyWords.ToWhom(duty))}</td><td>{HtmlText.Of(DutyWords.Time(duty))}</td></tr>\n");
    }

    private void AppendList(IEnumerable<string> items)
    {
        var list = items.ToList();
        if (list.Count > 0)
            html.Append("<ul>").AppendJoin("", list.Select(item => $"<li>{item}</li>")).Append("</ul>");
    }

    private static string Quoted(Passage words) => string.Create(CultureInfo.InvariantCulture, $"\u201C{HtmlText.Of(words.Text)}\u201D (line {words.Position.Line})");
}
