using DraftLint.Cli.Caching;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Rules;

namespace DraftLint.Cli.Linting;

/// <summary>Drafts, each with its settings, and the rules that run: what all commands that lint have in common.</summary>
internal sealed class DraftRun
{
    private readonly Shell _shell;
    private readonly LintOptions _options;
    private readonly IReadOnlyList<Input> _inputs;
    private readonly BuiltInRules _builtIn;
    private int _isPreparing;

    /// <exception cref="UsageException">A position or a rule is not known.</exception>
    public DraftRun(Shell shell, RunConfiguration configuration, IReadOnlyList<Input> inputs, LintOptions options)
    {
        _shell = shell;
        _options = options;
        _inputs = inputs;
        Plan = new LintPlan(shell, configuration, inputs, options);
        _builtIn = BuiltInRules.Where(rule => options.Selection.Includes(rule) && (rule.Category != Category.RedLines || Plan.Positions.Count > 0));
        // How a finding came about is told in one format only.
        if (options.Reports.Any(report => report.Format == "sarif"))
            _builtIn = _builtIn.Explained;
        IRuleSet[] skipped = options.Selection.Includes(LinterRules.CheckSkipped) ? [new SkippedChecks()] : [];
        if (options.Statistics is { } statistics)
            _builtIn = _builtIn.Timed(statistics.Times);
        Sets = [_builtIn, .. Packaged(options), .. skipped, .. options.Scripts?.Sets(options.Selection) ?? []];
    }

    private static IEnumerable<IRuleSet> Packaged(LintOptions options) => (options.Packages?.Packages ?? [])
        .Select(package => package.Where(options.Selection.Includes))
        .Select(package => options.Statistics is { } statistics ? package.Timed(statistics.Times) : package);

    /// <summary>A run of all rules, those of trusted scripts among them, over drafts, for commands that write no report of findings.</summary>
    /// <exception cref="UsageException">A path or a position is not known.</exception>
    /// <param name="shell">What is around it.</param>
    /// <param name="configuration">The configuration of the run.</param>
    /// <param name="paths">What the user named.</param>
    /// <param name="positions">Names or files.</param>
    /// <param name="scripts">The scripted rules that run as well.</param>
    public static DraftRun OfAllRules(Shell shell, RunConfiguration configuration, IReadOnlyList<string> paths, IReadOnlyList<string> positions, EnabledScripts scripts)
    {
        var options = new LintOptions
        {
            Paths = paths,
            Positions = positions,
            Reports = [],
            Selection = new RuleSelection([], [], scripts.Descriptors),
            Scripts = scripts,
            Style = new TextStyle(),
            Jobs = Math.Max(1, shell.Processors),
        };
        return new DraftRun(shell, configuration, new InputFinder(shell, new WalkFilter(configuration, shell.Folder)).Find(paths, null), options);
    }

    /// <summary>The settings and positions of the drafts.</summary>
    public LintPlan Plan { get; }

    /// <summary>How many drafts there are.</summary>
    public int Drafts => _inputs.Count;

    /// <summary>The rules.</summary>
    public IReadOnlyList<IRuleSet> Sets { get; }

    /// <summary>The ids of the rules.</summary>
    public IReadOnlySet<string> RuleIds => Sets.SelectMany(set => set.Rules).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>What earlier runs told of the drafts; null where that is not asked.</summary>
    public ResultCache? Cache { get; set; }

    /// <summary>Lints on several threads and hands out the results in the order of the drafts.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public IEnumerable<LintedDraft> InOrder()
    {
        var linters = Plan.Linters(Sets);
        var reader = new InputReader(_shell.Input);
        // A run whose drafts have all been linted before needs no rules.
        if (Cache == null)
            PrepareRules();
        return new ParallelLinting<LintedDraft>(input => Lint(input, reader, linters[input]), _inputs, _options.Jobs, _shell.Interrupted).InOrder();
    }

    // Meanwhile the first files are read and parsed. What fails here fails again, and is told, where the rules are first used.
    private void PrepareRules()
    {
        if (Interlocked.Exchange(ref _isPreparing, 1) == 0)
            _ = Task.Run(_builtIn.Prepare);
    }

    private LintedDraft Lint(Input input, InputReader reader, Linter linter)
    {
        var (source, unreadable) = RunTimes.Measure(_options.Statistics?.Times, "read", () => reader.Read(input));
        if (source == null)
            return new LintedDraft(input, unreadable!, null);
        var (key, kept) = Cache?.Find(input, source) ?? default;
        if (kept != null)
            return new LintedDraft(input, new LintResult(input.Name, ""), null) { Kept = kept };
        PrepareRules();
        var fix = _options.Fixes is { } safety ? new Fixer(linter, safety).Fix(source) : null;
        return new LintedDraft(input, fix?.Before ?? linter.Lint(source), fix) { Key = key };
    }
}
