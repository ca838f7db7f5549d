using System.CommandLine;
using System.Globalization;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Pages;
using DraftLint.Cli.PositionFiles;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Rules;

namespace DraftLint.Cli.Linting;

/// <summary><c>draftlint [PATHS...]</c>: the main command.</summary>
internal sealed class LintCommand(Shell shell)
{
    private static readonly string[] Thresholds = ["error", "warning", "suggestion", "never"];

    private readonly Argument<string[]> _paths = new("PATHS") { Description = "files, folders or - (default: drafts/, else .)", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _stdinPath = new("--stdin-path") { Description = "the name of standard input in reports", HelpName = "NAME" };
    private readonly Option<string[]> _formats = new("--format") { Description = "text or sarif, to standard output or a file", HelpName = "KIND[=FILE]" };
    private readonly Option<string[]> _positions = new("--position") { Description = "whose side: a shipped name or a .yml file", HelpName = "NAME|FILE" };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "error, warning, suggestion or never", HelpName = "LEVEL", DefaultValueFactory = _ => "error" };
    private readonly Option<string[]> _select = new("--select") { Description = "run only these rules (ids or their beginnings)", HelpName = "ID" };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "leave these rules out", HelpName = "ID" };
    private readonly Option<string?> _jobs = new("--jobs") { Description = "files linted at once", HelpName = "N" };
    private readonly Option<string> _color = new("--color") { Description = "auto, always or never", HelpName = "WHEN", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "findings only, no summary" };

    public Command Build()
    {
        var root = new Command("draftlint", "Lints draft agreements: what they leave undefined, unenforceable or given away.") { _paths };
        foreach (var option in new Option[] { _formats, _positions, _failOn, _select, _ignore, _stdinPath, _jobs, _color, _quiet })
            root.Options.Add(option);
        root.SetAction(parsed => (int)Run(Options(parsed)));
        return root;
    }

    private ExitCode Run(LintOptions options)
    {
        var inputs = new InputFinder(shell).Find(options.Paths, options.StandardInputName);
        var positions = new PositionFinder(shell.Folder).Find(options.Positions);
        var rules = BuiltInRules.Where(options.Selection.Includes);
        var run = new RunDescription
        {
            Version = CommandLine.Version,
            Rules = rules.Rules,
            Positions = [.. positions.Select(position => position.Name)],
            NotChecked = positions.Count == 0 ? ["red lines not checked: choose a side with --position ukraine"] : [],
            Prose = RulePages.Prose,
        };
        using var reports = new OpenReports(shell, run, options);
        var linting = new ParallelLinting(new Linter([rules], positions), new InputReader(shell.Input), inputs, options.Jobs, shell.Interrupted);
        var (reached, isUnchecked) = (false, false);
        foreach (var result in linting.InOrder())
        {
            reports.Write(result);
            if (result.Problem != null)
                shell.Complain($"{result.Path}: {result.Problem}");
            isUnchecked |= result.Problem != null;
            reached |= options.FailOn != Severity.None && result.Findings.Any(finding => finding.Severity >= options.FailOn);
        }
        reports.Finish();
        return isUnchecked ? ExitCode.Unchecked : reached ? ExitCode.Findings : ExitCode.Clean;
    }

    private LintOptions Options(ParseResult parsed)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        if (paths.FirstOrDefault(path => path.Length > 1 && path[0] == '-') is { } option)
            throw new UsageException($"unknown option {option}{Closest.Hint(option, parsed.RootCommandResult.Command.Options.Select(known => known.Name))}");
        return new LintOptions
        {
            Paths = paths,
            StandardInputName = parsed.GetValue(_stdinPath),
            Reports = ReportRequest.ParseAll(parsed.GetValue(_formats) ?? []),
            Positions = parsed.GetValue(_positions) ?? [],
            Selection = new RuleSelection(Ids(parsed.GetValue(_select)), Ids(parsed.GetValue(_ignore))),
            FailOn = FailOn(parsed.GetValue(_failOn)!),
            Style = Style(OneOf("--color", parsed.GetValue(_color)!, ["auto", "always", "never"])),
            Scope = parsed.GetValue(_quiet) ? TextScope.FindingsOnly : TextScope.FindingsAndSummary,
            Jobs = Jobs(parsed.GetValue(_jobs)),
        };
    }

    // "--select DL1,DL2" and "--select DL1 --select DL2" are the same.
    private static string[] Ids(string[]? values) => [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private int Jobs(string? jobs) => jobs == null
        ? shell.Processors
        : int.TryParse(jobs, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1024
            ? number
            : throw new UsageException($"--jobs {jobs}: a number from 1 to 1024 is needed");

    private static Severity FailOn(string value) => OneOf("--fail-on", value, Thresholds) switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" => Severity.Suggestion,
        _ => Severity.None,
    };

    private TextStyle Style(string color) => new()
    {
        Width = shell.TerminalWidth ?? 100,
        UseColor = color == "always" || (color == "auto" && shell.TerminalWidth != null && !shell.NoColor),
        Ellipsis = shell.ShowsUnicode ? "…" : "...",
    };

    private static string OneOf(string option, string value, string[] known) =>
        known.Contains(value) ? value : throw new UsageException($"{option} {value}: unknown value{Closest.Hint(value, known)} (known: {string.Join(", ", known)})");
}
