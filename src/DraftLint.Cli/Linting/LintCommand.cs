using System.CommandLine;
using System.Globalization;
using DraftLint.Cli.Baselines;
using DraftLint.Cli.Caching;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Fixing;
using DraftLint.Cli.Git;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Packages;
using DraftLint.Cli.Pages;
using DraftLint.Cli.Scripts;
using DraftLint.Configuration;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Rules;

namespace DraftLint.Cli.Linting;

/// <summary><c>draftlint [PATHS...]</c>: lints drafts and reports.</summary>
internal sealed class LintCommand
{
    private const int MostJobs = 1024;

    private readonly Argument<string[]> _paths = new("PATHS") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _format = new("--format", "-f");
    private readonly Option<string[]> _position = new("--position", "-p");
    private readonly Option<string> _failOn = new("--fail-on");
    private readonly Option<string[]> _select = new("--select");
    private readonly Option<string[]> _ignore = new("--ignore");
    private readonly Option<string> _stdinPath = new("--stdin-path");
    private readonly Option<string> _jobs = new("--jobs", "-j");
    private readonly Option<bool> _fix = new("--fix") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> _unsafe = new("--unsafe") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> _diff = new("--diff") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Arity = ArgumentArity.Zero };
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly ConfigurationOptions _configuration = new();
    private readonly ChangeOptions _changes = new();
    private readonly Option<string> _baseline = new("--baseline");
    private readonly Option<bool> _untrusted = new("--untrusted") { Arity = ArgumentArity.Zero };
    private readonly Option<string> _maxFindings = new("--max-findings");
    private readonly Option<bool> _verbose = new("--verbose") { Arity = ArgumentArity.Zero };
    private readonly Option<string> _today = new("--today");
    private readonly Option<string[]> _rules = new("--rules");
    private readonly Option<bool> _stats = new("--stats") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> _statsJson = new("--stats-json") { Arity = ArgumentArity.Zero };
    private readonly ScriptOptions _scripts = new();
    private readonly Shell _shell;

    public LintCommand(Shell shell)
    {
        _shell = shell;
    }

    /// <summary>Adds the command's argument and options to the root.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(_paths);
        foreach (var option in new Option[] { _format, _position, _failOn, _select, _ignore, _fix, _unsafe, _diff, _stdinPath, _jobs, _quiet, _color })
            root.Add(option);
        foreach (var option in new Option[] { _baseline, _untrusted, _maxFindings, _today, _verbose, _rules, _stats, _statsJson })
            root.Add(option);
        _configuration.AddTo(root);
        _changes.AddTo(root);
        _scripts.AddTo(root);
    }

    /// <exception cref="UsageException">Something is asked for that cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var trust = arguments.GetValue(_untrusted) ? Trust.None : Trust.Tree;
        var strangers = trust == Trust.None ? FoldersOf(arguments.GetValue(_paths) ?? []) : [];
        using var scripts = EnabledScripts.Open(_shell, _scripts.Permission(arguments), _scripts.Cache(arguments, _shell, strangers));
        var options = ReadOptions(arguments, scripts);
        var configuration = _configuration.Load(arguments, _shell.Folder, options.Paths, trust);
        var inputs = new InputFinder(_shell, new WalkFilter(configuration, _shell.Folder)).Find(options.Paths, options.StandardInputName);
        using var changes = _changes.Open(arguments, _shell.Folder, options.Fixes != null);
        inputs = changes?.Select(inputs) ?? inputs;
        var untrusted = options.IsUntrusted ? new UntrustedTree(inputs, _shell.Folder, changes) : null;
        var notes = new List<string>(untrusted?.Notes ?? []);
        var run = new DraftRun(_shell, configuration, inputs, options);
        foreach (var line in arguments.GetValue(_verbose) ? run.Plan.Details : [])
            _shell.Complain(line);
        var review = Review(arguments, configuration, options, changes);
        var failOn = options.FailOn ?? configuration.Of(SettingKind.FailOn)?.Severity ?? Severity.Error;
        // A baseline and a revision ask more of a result than what was told of it.
        run.Cache = review.ChangesResults ? null : ResultCache.For(_scripts.CacheFolder(arguments, _shell, strangers), _shell, options, run);
        using var reports = new OpenReports(_shell, Describe(options, run, notes), options, failOn, run.Cache);
        IReport report = options.MostFindings is { } most ? new WorstFindings(reports, most, notes) : reports;
        var settings = options.Selection.Includes(LinterRules.UntrustedSettings) ? untrusted?.Findings : null;
        return Report(run, review, reports, report, [.. settings ?? []], notes, options, failOn);
    }

    // The current folder, and where the drafts are that were named.
    private IReadOnlyList<string> FoldersOf(string[] paths) =>
        [_shell.Folder, .. paths.Select(path => Path.GetFullPath(path, _shell.Folder)).Select(path => File.Exists(path) ? Path.GetDirectoryName(path)! : path)];

    private ExitCode Report(DraftRun run, ResultReview review, OpenReports open, IReport reports, IReadOnlyList<LintResult> beside, List<string> notes, LintOptions options, Severity failOn)
    {
        using var fixing = new DraftFixing(_shell, options.OnlyShowsFixes);
        var exitCode = ExitCode.Clean;
        foreach (var result in beside)
            Write(result);
        using (var progress = new ProgressBar(_shell, run.Drafts))
        {
            foreach (var draft in run.InOrder())
                progress.Tell(() => Conclude(draft));
        }
        run.Cache?.Prune();
        if (TellsStaleBaseline(options) && review.StaleBaseline(run.RuleIds) is { } stale)
            Write(stale);
        notes.AddRange(review.Notes(run.RuleIds));
        RunTimes.Measure(options.Statistics?.Times, "report", reports.Finish);
        options.Statistics?.Tell();
        return exitCode;

        void Conclude(LintedDraft draft)
        {
            if (draft.Kept is { } kept)
            {
                open.Repeat(kept);
                review.Note(kept.UnheededSuppressions);
                exitCode = Higher(exitCode, Judge(kept.Totals.Worst, failOn));
                return;
            }
            var (linted, isWritten) = fixing.Conclude(draft);
            var result = review.Apply(draft, linted);
            if (result.Problem != null)
                _shell.Complain($"{result.Path}: {result.Problem}");
            Write(result, draft.Key);
            exitCode = isWritten ? exitCode : Higher(exitCode, ExitCode.Unchecked);
        }

        void Write(LintResult result, CacheKey? key = null)
        {
            options.Statistics?.Add(result);
            RunTimes.Measure(options.Statistics?.Times, "report", () => Tell(result, key));
            exitCode = Higher(exitCode, Judge(result, failOn));
        }

        void Tell(LintResult result, CacheKey? key)
        {
            if (key == null)
                reports.Write(result);
            else
                open.Write(result, key);
        }
    }

    private ResultReview Review(ParseResult arguments, RunConfiguration configuration, LintOptions options, Changes? changes)
    {
        var named = arguments.GetValue(_baseline);
        if (options.IsUntrusted && named != null && Tree.Holds(_shell.Folder, Path.GetFullPath(named, _shell.Folder)))
            throw new UsageException($"--baseline {named} lies in the tree that --untrusted does not trust");
        if (options.IsUntrusted && named == null)
            return new ResultReview(null, null, changes);
        var file = BaselineFile.Find(named, configuration, _shell.Folder);
        return new ResultReview(file, file.Read() is { } baseline ? new BaselineReview(baseline, file.Exists) : null, changes);
    }

    private LintOptions ReadOptions(ParseResult arguments, EnabledScripts scripts)
    {
        var failOn = arguments.GetValue(_failOn);
        if (failOn != null)
            CommonOptions.RequireOneOf("--fail-on", failOn, "error", "warning", "suggestion", "never");
        var onlyShows = arguments.GetValue(_diff);
        var paths = arguments.GetValue(_paths) ?? [];
        var packages = RulePackages.Load(arguments.GetValue(_rules) ?? [], _shell.Folder, arguments.GetValue(_untrusted));
        return new LintOptions
        {
            Paths = paths,
            StandardInputName = arguments.GetValue(_stdinPath),
            Fixes = Fixes(arguments, paths),
            OnlyShowsFixes = onlyShows,
            Reports = ReportRequest.ParseAll(arguments.GetValue(_format) ?? [], onlyShows ? "--diff" : null),
            Positions = arguments.GetValue(_position) ?? [],
            Selection = new RuleSelection(Ids(arguments.GetValue(_select)), Ids(arguments.GetValue(_ignore)), [.. scripts.Descriptors, .. packages.Descriptors]),
            Scripts = scripts,
            Packages = packages,
            Statistics = Statistics(arguments),
            FailOn = failOn == null ? null : SeverityNames.Find(failOn) ?? Severity.None,
            Style = CommonOptions.Style(_shell, arguments.GetValue(_color)),
            Scope = arguments.GetValue(_quiet) ? TextScope.FindingsOnly : TextScope.FindingsAndSummary,
            Jobs = Number("--jobs", arguments.GetValue(_jobs), MostJobs) ?? Math.Max(1, _shell.Processors),
            MostFindings = Number("--max-findings", arguments.GetValue(_maxFindings), int.MaxValue),
            IsUntrusted = arguments.GetValue(_untrusted),
            Today = Today(arguments.GetValue(_today)),
        };
    }

    private FixSafety? Fixes(ParseResult arguments, string[] paths)
    {
        if (!arguments.GetValue(_fix))
        {
            var alone = arguments.GetValue(_unsafe) ? "--unsafe" : arguments.GetValue(_diff) ? "--diff" : null;
            return alone == null ? null : throw new UsageException($"{alone} goes with --fix");
        }
        if (paths.Contains(InputFinder.StandardInput) && !arguments.GetValue(_diff))
            throw new UsageException("--fix cannot write to standard input; --fix --diff shows what it would change");
        return arguments.GetValue(_unsafe) ? FixSafety.Unsafe : FixSafety.Safe;
    }

    private RunStatistics? Statistics(ParseResult arguments)
    {
        var format = arguments.GetValue(_statsJson) ? StatisticsFormat.Json : StatisticsFormat.Text;
        return format == StatisticsFormat.Json || arguments.GetValue(_stats) ? new RunStatistics(_shell, format) : null;
    }

    private static int? Number(string option, string? value, int most)
    {
        if (value == null)
            return null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new UsageException($"{option} {value}: a number from 1 to {most} is needed");
    }

    private DateOnly Today(string? value)
    {
        if (value == null)
            return _shell.Today;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--today {value}: a date is needed, as in 2026-12-31");
    }

    // DL3,DL4001 and --select DL3 --select DL4001 say the same.
    private static string[] Ids(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private bool TellsStaleBaseline(LintOptions options) => _shell.IsBuildServer && options.Selection.Includes(LinterRules.StaleBaseline);

    private RunDescription Describe(LintOptions options, DraftRun run, List<string> notes)
    {
        var notChecked = new List<string>();
        if (run.Plan.RedLinesNotChecked is { } reason && BuiltInRules.All.Rules.Any(rule => rule.Category == Category.RedLines && options.Selection.Includes(rule)))
            notChecked.Add(reason);
        if (run.Sets.All(set => set.Rules.Count == 0) && notChecked.Count == 0)
            throw new UsageException("no rule is left to run; see --select and --ignore");
        if (options.Scripts?.Skipped is { } skipped)
            notChecked.Add(skipped);
        return new RunDescription
        {
            Version = ToolVersion.Text,
            Rules = [.. run.Sets.SelectMany(set => set.Rules), .. LinterRules.SuppressionRules.Where(options.Selection.Includes), LinterRules.RuleFailed, .. TellsStaleBaseline(options) ? new[] { LinterRules.StaleBaseline } : []],
            Positions = [.. run.Plan.Positions.Select(position => position.Name)],
            NotChecked = notChecked,
            Notes = notes,
            Prose = rule => (RulePages.Of(rule) ?? options.Scripts?.PageOf(rule)) is { } page ? new RuleProse(page) : null,
        };
    }

    private static ExitCode Judge(LintResult result, Severity failOn)
    {
        return result.Problem != null ? ExitCode.Unchecked : Judge(DraftTotals.Of(result).Worst, failOn);
    }

    private static ExitCode Judge(Severity worst, Severity failOn) => failOn != Severity.None && worst >= failOn ? ExitCode.Findings : ExitCode.Clean;

    private static ExitCode Higher(ExitCode one, ExitCode other) => one > other ? one : other;
}
