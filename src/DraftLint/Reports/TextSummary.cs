using System.Globalization;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>The end of a text report: what was checked, what was found, what was not checked and why.</summary>
internal sealed class TextSummary(RunTotals totals, RunDescription run)
{
    public void Write(TextWriter writer, TextStyle style)
    {
        var notes = Notes();
        if (totals.Findings == 0)
        {
            writer.Write(TerminalText.Escape(string.Join("; ", [$"no findings in {Checked(totals)}, by {Count(run.Rules.Count(rule => rule.Category != Category.Linter), "rule")}", .. notes])) + "\n");
            return;
        }
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
            .Where(severity => totals[severity] > 0)
            .Select(severity => style.Paint(severity, Count(totals[severity], SeverityNames.Of(severity))));
        writer.Write($"{Checked(totals)}: {string.Join(", ", counts)}\n");
        foreach (var note in notes)
            writer.Write($"{TerminalText.Escape(note)}\n");
    }

    /// <summary>"2 errors, 1 warning", or "no findings".</summary>
    public static string Counts(RunTotals totals)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
            .Where(severity => totals[severity] > 0)
            .Select(severity => Count(totals[severity], SeverityNames.Of(severity)));
        return totals.Findings == 0 ? "no findings" : string.Join(", ", counts);
    }

    /// <summary>"1 file, 12 provisions, 40 statements".</summary>
    public static string Checked(RunTotals totals) => $"{Count(totals.Files, "file")}, {Count(totals.Provisions, "provision")}, {Count(totals.Statements, "statement")}";

    private List<string> Notes()
    {
        var notes = run.Remarks.ToList();
        if (totals.WaivedByComment > 0)
            notes.Add($"{Count(totals.WaivedByComment, "finding")} waived in the text");
        if (totals.WaivedByBaseline > 0)
            notes.Add($"{Count(totals.WaivedByBaseline, "finding")} waived by the baseline");
        if (totals.FixableUnseen > 0)
            notes.Add($"{Count(totals.FixableUnseen, "finding")} can be mended with --fix");
        if (totals.Fixable > totals.FixableUnseen)
            notes.Add($"{Count(totals.Fixable - totals.FixableUnseen, "finding")} can be mended with --fix --unsafe; look at them first with --diff");
        if (totals.Unreadable > 0)
            notes.Add($"{Count(totals.Unreadable, "file")} could not be checked");
        return notes;
    }

    /// <summary>"1 error", "2 errors".</summary>
    public static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
