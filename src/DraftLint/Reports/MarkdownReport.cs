using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>Writes a memo for a colleague: what was read, what was found provision by provision, what was not checked.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="run">What is known of the run.</param>
public sealed class MarkdownReport(TextWriter writer, RunDescription run) : IReport
{
    private readonly RunTotals _totals = new();

    // The memo begins with what it comes to, which is known at the end.
    private readonly StringBuilder _files = new();
    private readonly StringBuilder _body = new();

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _totals.Add(result);
        var counts = result.Problem == null ? Counts(result) : "not checked";
        _files.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Of(result.Path)} | {counts} | {(result.Source == null || !result.IsDraft ? "" : $"`{InputHash.Of(result.Source)}`")} |\n");
        if (result.Problem != null)
            _body.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Of(result.Path)}\n\nNot checked: {MarkdownText.Of(result.Problem)}.\n");
        else if (result.Findings.Count + result.Waived.Count > 0)
            WriteFindings(result);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        writer.Write("# Review of drafts\n\n");
        writer.Write($"{TextSummary.Counts(_totals)} in {TextSummary.Checked(_totals)}.\n\n");
        foreach (var note in run.Remarks)
            writer.Write($"Note: {MarkdownText.Of(note)}.\n\n");
        writer.Write($"| draft | findings | SHA-256 |\n| --- | --- | --- |\n{_files}{_body}\n---\n\n");
        writer.Write($"DraftLint {MarkdownText.Of(run.Version)}, rule set `{RuleSetVersion.Of(run)}`, {Positions()}. This memo is a reading aid, not legal advice.\n");
        writer.Flush();
    }

    private void WriteFindings(LintResult result)
    {
        var title = result.Agreement?.Title is { } named ? $"{MarkdownText.Of(named.Text)} ({MarkdownText.Of(result.Path)})" : MarkdownText.Of(result.Path);
        _body.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        Provision? provision = null;
        var isFirst = true;
        foreach (var finding in result.Findings)
        {
            if (isFirst || finding.Provision != provision)
                _body.Append(CultureInfo.InvariantCulture, $"\n### {Heading(finding.Provision)}\n\n");
            (provision, isFirst) = (finding.Provision, false);
            Write(finding);
            WriteDetail("Baseline", result.Changed.GetValueOrDefault(finding, ""));
        }
        WriteWaived(result);
    }

    private void WriteWaived(LintResult result)
    {
        if (result.Waived.Count > 0)
            _body.Append("\n### Waived\n\n");
        foreach (var (finding, kind, reason) in result.Waived)
        {
            var where = kind == WaiverKind.Comment ? "in the text" : "by the baseline";
            _body.Append(CultureInfo.InvariantCulture, $"- {finding.Rule.Id} {MarkdownText.Of(finding.Rule.Title)}, line {finding.Passage.Position.Line}, waived {where}: {MarkdownText.Of(reason)}.\n");
        }
    }

    private static string Heading(Provision? provision)
    {
        if (provision?.Kind == ProvisionKind.Preamble)
            return "Preamble";
        var citation = provision?.Citation ?? "";
        var heading = provision?.NearestHeading?.Text ?? "";
        return (citation.Length > 0, heading.Length > 0) switch
        {
            // A heading repeats its own number: "Article 5. Assistance".
            (true, true) when !heading.Contains(citation, StringComparison.OrdinalIgnoreCase) => $"{MarkdownText.Of(Capital(citation))}: {MarkdownText.Of(heading)}",
            (_, true) => MarkdownText.Of(heading),
            (true, _) => MarkdownText.Of(Capital(citation)),
            _ => "The text as a whole",
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Write(Finding finding)
    {
        var position = finding.Passage.Position;
        var place = string.Create(CultureInfo.InvariantCulture, $"line {position.Line}");
        _body.Append(CultureInfo.InvariantCulture, $"- **{SeverityNames.Of(finding.Severity)}** {finding.Rule.Id} {MarkdownText.Of(finding.Rule.Title)}, {place}: {MarkdownText.Of(finding.Message)}.\n");
        WriteDetail("Missing", string.Join(", ", finding.Missing));
        WriteDetail("Fix", finding.Fix?.Description ?? "");
        foreach (var wording in finding.Suggestions)
            WriteDetail("Suggested wording", wording);
        WriteDetail("Why", finding.Evidence);
        if (finding.Line is { } line)
        {
            WriteDetail("Position", LineWords.Of(line));
            WriteDetail("Acceptable", LineWords.Acceptable(line));
            WriteDetail("Owner", LineWords.Owner(line));
        }
        WriteDetail("Authority", finding.Authority);
        foreach (var (passage, why) in finding.Related)
            WriteDetail("See", TextReport.Place(passage.Source.Path, passage.Position) + " " + why);
    }

    private void WriteDetail(string name, string text)
    {
        if (text.Length > 0)
            _body.Append(CultureInfo.InvariantCulture, $"  - {name}: {MarkdownText.Of(text)}\n");
    }

    private static string Counts(LintResult result)
    {
        var totals = new RunTotals();
        totals.Add(result);
        return TextSummary.Counts(totals);
    }

    private string Positions() => run.Positions.Count == 0 ? "no position" : "read for " + string.Join(", ", run.Positions.Select(MarkdownText.Of));
}
