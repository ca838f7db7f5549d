using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Linting;

/// <summary>Hands on the worst findings of a run, of equals the first, and says how many were left out. What is worst is known at the end: all results are kept until then.</summary>
internal sealed class WorstFindings(IReport reports, int most, List<string> notes) : IReport
{
    private readonly List<LintResult> _results = [];

    /// <inheritdoc/>
    public void Write(LintResult result) => _results.Add(result);

    /// <inheritdoc/>
    public void Finish()
    {
        var all = _results.SelectMany(result => result.Findings).ToList();
        var shown = all.OrderByDescending(finding => finding.Severity).Take(most).ToHashSet();
        foreach (var result in _results)
            reports.Write(result.Only([.. result.Findings.Where(shown.Contains)]));
        if (all.Count > most)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{all.Count - most} of {all.Count} findings left out by --max-findings {most}; the worst are shown"));
        reports.Finish();
    }
}
