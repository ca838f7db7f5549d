using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>What one draft comes to: how much was read, what was found.</summary>
/// <param name="Provisions">How many provisions it has.</param>
/// <param name="Statements">How many statements were read.</param>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Suggestions">How many are suggestions.</param>
/// <param name="Fixable">How many have a fix.</param>
/// <param name="FixableUnseen">How many have one that is safe.</param>
/// <param name="WaivedByComment">How many its comments suppress.</param>
/// <param name="WaivedByBaseline">How many the baseline knows.</param>
public sealed record DraftTotals(int Provisions, int Statements, int Errors, int Warnings, int Suggestions, int Fixable, int FixableUnseen, int WaivedByComment, int WaivedByBaseline)
{
    /// <summary>The totals of a draft that was read.</summary>
    public static DraftTotals Of(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int[] bySeverity = new int[(int)Severity.Error + 1];
        foreach (var finding in result.Findings)
            bySeverity[(int)finding.Severity]++;
        // The root stands for the agreement itself.
        return new DraftTotals(result.IsDraft ? result.Agreement!.Provisions.Count - 1 : 0, result.IsDraft ? result.StatementCount : 0,
            bySeverity[(int)Severity.Error], bySeverity[(int)Severity.Warning], bySeverity[(int)Severity.Suggestion],
            result.Findings.Count(finding => finding.Fix != null), result.Findings.Count(finding => finding.Fix is { Safety: FixSafety.Safe }),
            result.Waived.Count(waived => waived.Kind == WaiverKind.Comment), result.Waived.Count(waived => waived.Kind == WaiverKind.Baseline));
    }

    /// <summary>The highest severity of its findings; <see cref="Severity.None"/> when there are none.</summary>
    public Severity Worst => Errors > 0 ? Severity.Error : Warnings > 0 ? Severity.Warning : Suggestions > 0 ? Severity.Suggestion : Severity.None;
}
