using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Testing;

/// <summary>Tells of a test of rules: what differs, and how much was tried.</summary>
internal sealed class TestReport(TextWriter writer)
{
    private int _rules;
    private int _drafts;
    private int _failures;

    /// <summary>A script that does not compile, or a rule without a page.</summary>
    public void Refused(string place, string message)
    {
        _failures++;
        Print($"{place}: {message}");
    }

    /// <summary>The drafts of a rule's page.</summary>
    public void Tell(RuleDescriptor rule, string page, IReadOnlyList<DraftOutcome> outcomes)
    {
        _rules++;
        _drafts += outcomes.Count;
        if (outcomes.Count == 0)
            Refused(page, $"{rule.Id} has no draft to try it on");
        foreach (var outcome in outcomes.Where(outcome => outcome.Difference.Count > 0))
        {
            Refused($"{page}:{outcome.Line}", $"{rule.Id}, {outcome.Draft}: not as the page shows (- the page, + what is found)");
            foreach (var line in outcome.Difference)
                Print("  " + line);
        }
    }

    /// <summary>The last line, and how it went.</summary>
    public ExitCode Finish()
    {
        Print($"{_rules} {(_rules == 1 ? "rule" : "rules")}, {_drafts} {(_drafts == 1 ? "draft" : "drafts")}: {(_failures == 0 ? "all as the pages show" : $"{_failures} not in order")}");
        return _failures == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private void Print(string line) => writer.Write(TerminalText.Escape(line) + "\n");
}
