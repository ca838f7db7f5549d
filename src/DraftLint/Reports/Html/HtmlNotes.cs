using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes the notes in the margin.</summary>
internal sealed class HtmlNotes(StringBuilder html, HtmlIndex index)
{
    public void Append(IReadOnlyList<MarginNote> notes, LintResult result)
    {
        if (notes.Count == 0)
            return;
        html.Append("<ul class=\"notes\">\n");
        foreach (var note in notes)
            Append(note, result);
        html.Append("</ul>\n");
    }

    private void Append(MarginNote note, LintResult result)
    {
        var finding = note.Finding;
        var severity = SeverityNames.Of(finding.Severity);
        var rule = HtmlText.Of(finding.Rule.Id);
        var parties = string.Join(' ', index.Count(finding, result.Agreement!));
        html.Append(CultureInfo.InvariantCulture, $"<li class=\"note {(note.Waiver == null ? severity : "waived")}\" id=\"f{note.Number}\" tabindex=\"-1\" data-s=\"{severity}\" data-r=\"{rule}\"");
        html.Append(parties.Length > 0 ? $" data-p=\"{parties}\">" : ">");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"head\"><a class=\"back\" href=\"#r{note.Number}\" aria-label=\"finding {note.Number}, to the words\">{note.Number}</a> ");
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"sev\">{(note.Waiver == null ? severity : $"waived {severity}")}</span> <a href=\"#rule-{rule}\">{rule}</a> {HtmlText.Of(finding.Rule.Title)}</p>");
        html.Append("<p>");
        HtmlText.Append(html, finding.Message).Append("</p>");
        AppendDetail("Waived", note.Waiver ?? "");
        AppendDetail("Baseline", result.Changed.GetValueOrDefault(finding, ""));
        AppendDetail("Missing", string.Join(", ", finding.Missing));
        AppendDetail("Fix", finding.Fix?.Description ?? "");
        if (finding.Line is { } line)
            Append(line);
        AppendGrounds(finding);
        html.Append("</li>\n");
    }

    private void Append(PositionLine line)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"line\" data-line=\"{LineWords.Status(line.Status)}\">");
        AppendDetail("Position", LineWords.Of(line));
        AppendDetail("Acceptable", LineWords.Acceptable(line));
        AppendDetail("Owner", LineWords.Owner(line));
        html.Append("</div>");
    }

    private void AppendGrounds(Finding finding)
    {
        if (finding.Evidence.Length == 0 && finding.Authority.Length == 0 && finding.Related.Count == 0)
            return;
        html.Append("<details><summary>Grounds</summary>");
        AppendDetail("Why", finding.Evidence);
        AppendDetail("Authority", finding.Authority);
        foreach (var (passage, why) in finding.Related)
            AppendDetail("See", string.Create(CultureInfo.InvariantCulture, $"line {passage.Position.Line}, {why}"));
        html.Append("</details>");
    }

    private void AppendDetail(string name, string text)
    {
        if (text.Length > 0)
            HtmlText.Append(html.Append("<p><b>").Append(name).Append(":</b> "), text).Append("</p>");
    }
}
