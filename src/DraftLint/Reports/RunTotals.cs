using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>What a run comes to: files, provisions, statements, findings.</summary>
internal sealed class RunTotals
{
    private readonly int[] _bySeverity = new int[(int)Severity.Error + 1];

    public int Files { get; private set; }

    public int Unreadable { get; private set; }

    public int Provisions { get; private set; }

    public int Statements { get; private set; }

    public int Fixable { get; private set; }

    public int FixableUnseen { get; private set; }

    public int WaivedByComment { get; private set; }

    public int WaivedByBaseline { get; private set; }

    public int Waived => WaivedByComment + WaivedByBaseline;

    public int Findings => _bySeverity.Sum();

    public int this[Severity severity] => _bySeverity[(int)severity];

    public void Add(LintResult result)
    {
        if (result.Agreement == null)
        {
            Unreadable++;
            return;
        }
        if (result.IsDraft)
        {
            Files++;
            // The root stands for the agreement itself.
            Provisions += result.Agreement.Provisions.Count - 1;
            Statements += result.StatementCount;
        }
        WaivedByBaseline += result.Waived.Count(waived => waived.Kind == WaiverKind.Baseline);
        WaivedByComment += result.Waived.Count(waived => waived.Kind == WaiverKind.Comment);
        foreach (var finding in result.Findings)
        {
            _bySeverity[(int)finding.Severity]++;
            Fixable += finding.Fix == null ? 0 : 1;
            FixableUnseen += finding.Fix is { Safety: FixSafety.Safe } ? 1 : 0;
        }
    }
}
