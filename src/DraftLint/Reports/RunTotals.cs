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
        Files += result.IsDraft ? 1 : 0;
        AddCounts(DraftTotals.Of(result));
    }

    public void Add(DraftTotals draft)
    {
        Files++;
        AddCounts(draft);
    }

    private void AddCounts(DraftTotals draft)
    {
        Provisions += draft.Provisions;
        Statements += draft.Statements;
        _bySeverity[(int)Severity.Error] += draft.Errors;
        _bySeverity[(int)Severity.Warning] += draft.Warnings;
        _bySeverity[(int)Severity.Suggestion] += draft.Suggestions;
        Fixable += draft.Fixable;
        FixableUnseen += draft.FixableUnseen;
        WaivedByComment += draft.WaivedByComment;
        WaivedByBaseline += draft.WaivedByBaseline;
    }
}
