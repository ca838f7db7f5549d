using DraftLint.Configuration;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint;

/// <summary>Lints drafts. Start reading here: <see cref="Lint"/> has one line for each stage.</summary>
/// <param name="rules">The rules to run: the built-in ones, and scripts.</param>
/// <param name="positions">Whose side to read for; without one the red-line rules find nothing.</param>
public sealed class Linter(IReadOnlyList<IRuleSet> rules, IReadOnlyList<Position> positions)
{
    /// <summary>What configuration says for the drafts that this linter reads.</summary>
    public DraftSettings Settings { get; init; } = DraftSettings.None;

    /// <summary>How comments that suppress findings are taken; null: they are not read.</summary>
    public SuppressionPolicy? Suppressions { get; init; }

    /// <summary>Where time is counted; null: nowhere.</summary>
    public RunTimes? Times { get; init; }

    /// <summary>Lints one text. Safe to call from several threads at once.</summary>
    public LintResult Lint(SourceText source)
    {
        try
        {
            var reading = Read(source);
            RunTimes.Measure(Times, "facts", () => reading.Facts);
            var found = RunTimes.Measure(Times, "rules", () => rules.SelectMany(set => set.Check(reading)).ToList());
            var findings = FindingOrder.Settle(Weigh(found));
            return Suppress(reading, findings);
        }
        catch (UnreadableDraftException unreadable)
        {
            return new LintResult(source.Path, unreadable.Message);
        }
    }

    /// <summary>Reads one text without running rules: what they would see.</summary>
    /// <exception cref="UnreadableDraftException">The text nests more deeply than any agreement does.</exception>
    public Reading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var draft = RunTimes.Measure(Times, "parse", () => DraftParser.Parse(source));
        var agreement = RunTimes.Measure(Times, "model", () => AgreementBuilder.Build(draft));
        return FactReader.Read(agreement, positions, new ElementDemand(Settings.NotDemanded));
    }

    private LintResult Suppress(Reading reading, IReadOnlyList<Finding> findings)
    {
        if (Suppressions == null || reading.Agreement.Draft.Comments.Count == 0)
            return new LintResult(reading, findings, []);
        var suppressions = new Suppressions(reading.Agreement, Suppressions);
        if (!Suppressions.Honours)
            return new LintResult(reading, FindingOrder.Sorted(findings.Concat(Weigh(suppressions.Unheeded))), []) { UnheededSuppressions = suppressions.Count };
        var ran = rules.SelectMany(set => set.Rules).Where(Runs).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var (kept, waived) = suppressions.Apply(findings, ran);
        return new LintResult(reading, FindingOrder.Sorted(Weigh(kept)), waived);
    }

    private bool Runs(RuleDescriptor rule) => Settings.SeverityOf(rule) != Severity.None && (rule.Category != Category.RedLines || positions.Count > 0);

    // As grave as configuration says, without those that are switched off.
    private IEnumerable<Finding> Weigh(IEnumerable<Finding> findings) => findings
        .Select(finding => Settings.SeverityOf(finding.Rule) is { } severity ? finding.As(severity) : finding)
        .Where(finding => finding.Severity != Severity.None);
}
