using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Tells what a run found: one file after the other, in the order of their paths, then what holds for all of them.</summary>
public interface IReport
{
    /// <summary>Tells of one file. Nothing is kept of it, so that a run over many files needs no more memory than one.</summary>
    void Write(LintResult result);

    /// <summary>Ends the report.</summary>
    void Finish();
}
