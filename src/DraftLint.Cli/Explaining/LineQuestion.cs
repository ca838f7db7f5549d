using DraftLint.Cli.Configuring;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Rules;

namespace DraftLint.Cli.Explaining;

/// <summary><c>draftlint explain --why PATH:LINE</c>: why there is a finding on a line, or why a rule has none there.</summary>
internal sealed class LineQuestion(Shell shell, LineOfDraft asked, RuleDescriptor? rule)
{
    /// <summary>Answers on standard output.</summary>
    /// <exception cref="UsageException">There is no such draft or line.</exception>
    /// <param name="chosen">Positions: names or files; none leaves it to the configuration.</param>
    /// <param name="style">How the answer looks.</param>
    public ExitCode Answer(IReadOnlyList<string> chosen, TextStyle style)
    {
        if (Directory.Exists(Path.Combine(shell.Folder, asked.Path)))
            throw new UsageException($"{asked.Path}: a folder; name one draft");
        var input = new InputFinder(shell).Find([asked.Path], null)[0];
        var plan = new LintPlan(shell, RunConfiguration.Found(shell.Folder, [asked.Path]), [input], new LintOptions { Paths = [asked.Path], Positions = chosen, Reports = [], Selection = new RuleSelection([], []), Style = style, Today = shell.Today });
        if (rule?.Category == Category.RedLines && plan.Positions.Count == 0)
            throw new UsageException($"{rule.Id} is about red lines: choose a side with --position ukraine");
        var (source, unreadable) = new InputReader(shell.Input).Read(input);
        var rules = new RecordedRules();
        var result = source == null ? unreadable! : plan.Linters([rules, new SkippedChecks()])[input].Lint(source);
        if (result.Problem != null)
        {
            shell.Complain($"{result.Path}: {result.Problem}");
            return ExitCode.Unchecked;
        }
        if (asked.Line > source!.LineCount)
            throw new UsageException($"{result.Path} has {source.LineCount} lines, and no line {asked.Line}");
        using var writer = shell.NewOutputWriter();
        Answer(result, rules.Run!, writer, new LineExplanation(writer, style));
        return ExitCode.Clean;
    }

    private void Answer(LintResult result, RuleRun run, TextWriter writer, LineExplanation explanation)
    {
        var findings = result.Findings.Where(IsAsked).ToList();
        if (findings.Count == 0 && rule != null && run.Findings.Any(IsAsked))
        {
            writer.Write($"not reported, because another finding of {rule.Id} speaks for the sentence:\n");
            findings = [.. run.Findings.Where(IsAsked)];
        }
        foreach (var finding in findings)
            explanation.Print(finding, run.Why(finding));
        if (findings.Count > 0)
            return;
        if (rule == null)
            writer.Write(TerminalText.Escape($"no finding on line {asked.Line} of {result.Path}; draftlint explain RULE --why says why a rule has none there") + "\n");
        else if (rule.Category != Category.Linter && run.WhyNot(rule, asked.Line) is { } silence)
            explanation.Print(rule, silence, result.Path, asked.Line);
        else
            writer.Write(TerminalText.Escape($"{rule.Id} has no finding on line {asked.Line} of {result.Path}, and no conditions that could be told") + "\n");
    }

    private bool IsAsked(Finding finding) =>
        (rule == null || finding.Rule == rule) && finding.Passage.Position.Line <= asked.Line && asked.Line <= finding.Passage.EndPosition.Line;

    // The built-in rules, and what they can be asked afterwards.
    private sealed class RecordedRules : IRuleSet
    {
        public IReadOnlyList<RuleDescriptor> Rules => BuiltInRules.All.Rules;

        public RuleRun? Run { get; private set; }

        public IEnumerable<Finding> Check(Reading reading)
        {
            Run = BuiltInRules.All.Run(reading);
            return Run.Findings;
        }
    }
}
