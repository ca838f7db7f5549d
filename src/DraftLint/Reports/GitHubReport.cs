using System.Globalization;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>
/// Writes workflow commands from which GitHub makes annotations. It shows at most ten of a level for each step, so that the worst come
/// first and the last line says how many there are. A draft cannot write a command of its own: see <see cref="GitHubText"/>.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="run">What is known of the run.</param>
public sealed class GitHubReport(TextWriter writer, RunDescription run) : IReport
{
    private const int MostOfALevel = 10;

    private readonly RunTotals _totals = new();
    private readonly Dictionary<Severity, List<string>> _shown = new()
    {
        [Severity.Error] = [],
        [Severity.Warning] = [],
        [Severity.Suggestion] = [],
    };

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _totals.Add(result);
        if (result.Problem is { } problem)
            Keep(Severity.Error, $"::error file={GitHubText.Property(result.Path)},title={GitHubText.Property("Input not readable")}::{GitHubText.Data(problem)}");
        foreach (var finding in result.Findings)
        {
            if (_shown[finding.Severity].Count < MostOfALevel)
                Keep(finding.Severity, Command(finding, result.Path));
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        foreach (var command in _shown.Values.SelectMany(commands => commands))
            writer.Write(command + "\n");
        foreach (var note in run.Remarks)
            writer.Write($"draftlint: {TerminalText.Escape(note)}\n");
        writer.Write(Total() + "\n");
        writer.Flush();
    }

    private void Keep(Severity severity, string command)
    {
        if (_shown[severity].Count < MostOfALevel)
            _shown[severity].Add(command);
    }

    private static string Command(Finding finding, string path)
    {
        var (start, end) = (finding.Passage.Position, finding.Passage.EndPosition);
        // Columns are for words on one line: GitHub refuses them on others.
        var columns = start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}") : "";
        var place = string.Create(CultureInfo.InvariantCulture, $"file={GitHubText.Property(path)},line={start.Line},endLine={end.Line}{columns}");
        return $"::{Level(finding.Severity)} {place},title={GitHubText.Property($"{finding.Rule.Id} {finding.Rule.Title}")}::{GitHubText.Data(Message(finding))}";
    }

    private static string Message(Finding finding)
    {
        var missing = finding.Missing.Count == 0 ? "" : $"\nmissing: {string.Join(", ", finding.Missing)}";
        return finding.Message.ReplaceLineEndings(" ") + missing;
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private string Total()
    {
        var shown = _shown.Values.Sum(commands => commands.Count);
        var all = _totals.Findings + _totals.Unreadable;
        var rest = all > shown ? $"; the other {(all - shown).ToString(CultureInfo.InvariantCulture)} are in the full report, see --format" : "";
        return $"draftlint: {TextSummary.Counts(_totals)} in {TextSummary.Checked(_totals)}{rest}";
    }
}
