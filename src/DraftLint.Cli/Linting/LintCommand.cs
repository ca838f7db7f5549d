using System.CommandLine;
using System.Globalization;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Fixing;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Pages;
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
        _configuration.AddTo(root);
    }

    /// <exception cref="UsageException">Something is asked for that cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var options = ReadOptions(arguments);
        var configuration = _configuration.Load(arguments, _shell.Folder, options.Paths);
        var inputs = new InputFinder(_shell, new WalkFilter(configuration, _shell.Folder)).Find(options.Paths, options.StandardInputName);
        var plan = new LintPlan(_shell, configuration, inputs, options.Positions);
        var rules = BuiltInRules.Where(rule => options.Selection.Includes(rule) && (rule.Category != Category.RedLines || plan.Positions.Count > 0));
        IRuleSet[] sets = options.Selection.Includes(LinterRules.CheckSkipped) ? [rules, new SkippedChecks()] : [rules];
        var run = Describe(options, sets, plan);
        // Meanwhile the first files are read and parsed. What fails here fails again, and is told, where the rules are first used.
        _ = Task.Run(rules.Prepare);
        using var reports = new OpenReports(_shell, run, options);
        using var fixing = new DraftFixing(_shell, options.OnlyShowsFixes);
        var reader = new InputReader(_shell.Input);
        var linters = plan.Linters(sets);
        var linting = new ParallelLinting<LintedDraft>(input => Lint(input, reader, linters[input], options.Fixes), inputs, options.Jobs, _shell.Interrupted);
        var failOn = options.FailOn ?? configuration.Of(SettingKind.FailOn)?.Severity ?? Severity.Error;
        var exitCode = ExitCode.Clean;
        foreach (var draft in linting.InOrder())
        {
            var (result, isWritten) = fixing.Conclude(draft);
            if (result.Problem != null)
                _shell.Complain($"{result.Path}: {result.Problem}");
            reports.Write(result);
            exitCode = Higher(exitCode, isWritten ? Judge(result, failOn) : ExitCode.Unchecked);
        }
        reports.Finish();
        return exitCode;
    }

    private static LintedDraft Lint(Input input, InputReader reader, Linter linter, FixSafety? scope)
    {
        var (source, unreadable) = reader.Read(input);
        if (source == null)
            return new LintedDraft(input, unreadable!, null);
        var fix = scope == null ? null : new Fixer(linter, scope.Value).Fix(source);
        return new LintedDraft(input, fix?.Before ?? linter.Lint(source), fix);
    }

    private LintOptions ReadOptions(ParseResult arguments)
    {
        var failOn = arguments.GetValue(_failOn);
        if (failOn != null)
            CommonOptions.RequireOneOf("--fail-on", failOn, "error", "warning", "suggestion", "never");
        var onlyShows = arguments.GetValue(_diff);
        var paths = arguments.GetValue(_paths) ?? [];
        return new LintOptions
        {
            Paths = paths,
            StandardInputName = arguments.GetValue(_stdinPath),
            Fixes = Fixes(arguments, paths),
            OnlyShowsFixes = onlyShows,
            Reports = ReportRequest.ParseAll(arguments.GetValue(_format) ?? [], onlyShows ? "--diff" : null),
            Positions = arguments.GetValue(_position) ?? [],
            Selection = new RuleSelection(Ids(arguments.GetValue(_select)), Ids(arguments.GetValue(_ignore))),
            FailOn = failOn == null ? null : SeverityNames.Find(failOn) ?? Severity.None,
            Style = CommonOptions.Style(_shell, arguments.GetValue(_color)),
            Scope = arguments.GetValue(_quiet) ? TextScope.FindingsOnly : TextScope.FindingsAndSummary,
            Jobs = Jobs(arguments.GetValue(_jobs)),
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

    private int Jobs(string? value)
    {
        if (value == null)
            return Math.Max(1, _shell.Processors);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is > 0 and <= MostJobs
            ? jobs
            : throw new UsageException($"--jobs {value}: a number from 1 to {MostJobs} is needed");
    }

    // DL3,DL4001 and --select DL3 --select DL4001 say the same.
    private static string[] Ids(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static RunDescription Describe(LintOptions options, IRuleSet[] sets, LintPlan plan)
    {
        var notChecked = new List<string>();
        if (plan.RedLinesNotChecked is { } reason && BuiltInRules.All.Rules.Any(rule => rule.Category == Category.RedLines && options.Selection.Includes(rule)))
            notChecked.Add(reason);
        if (sets.All(set => set.Rules.Count == 0) && notChecked.Count == 0)
            throw new UsageException("no rule is left to run; see --select and --ignore");
        return new RunDescription
        {
            Version = ToolVersion.Text,
            Rules = [.. sets.SelectMany(set => set.Rules), LinterRules.RuleFailed],
            Positions = [.. plan.Positions.Select(position => position.Name)],
            NotChecked = notChecked,
            Prose = rule => RulePages.Of(rule) is { } page ? new RuleProse(page) : null,
        };
    }

    private static ExitCode Judge(LintResult result, Severity failOn)
    {
        if (result.Problem != null)
            return ExitCode.Unchecked;
        return failOn != Severity.None && result.Findings.Any(finding => finding.Severity >= failOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static ExitCode Higher(ExitCode one, ExitCode other) => one > other ? one : other;
}
