using System.CommandLine;
using System.Globalization;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Linting;
using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Baselines;

/// <summary><c>draftlint baseline</c>: records the findings of today as known; with <c>--prune</c> only drops those that are gone.</summary>
internal sealed class BaselineCommand
{
    private readonly Argument<string[]> _paths = new("PATHS") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _prune = new("--prune") { Arity = ArgumentArity.Zero };
    private readonly Option<string> _baseline = new("--baseline");
    private readonly Option<string[]> _position = new("--position", "-p");
    private readonly ConfigurationOptions _configuration = new();
    private readonly Shell _shell;

    public BaselineCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("baseline") { _paths, _prune, _baseline, _position, CommonOptions.Help() };
        _configuration.AddTo(Command);
    }

    public Command Command { get; }

    /// <exception cref="UsageException">Something is asked for that cannot be done.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths) ?? [];
        var configuration = _configuration.Load(arguments, _shell.Folder, paths);
        using var scripts = EnabledScripts.Open(_shell, ScriptPermission.Trusted);
        var run = DraftRun.OfAllRules(_shell, configuration, paths, arguments.GetValue(_position) ?? [], scripts);
        var file = BaselineFile.Find(arguments.GetValue(_baseline), configuration, _shell.Folder);
        var known = file.ReadOrBegin();
        var review = new BaselineReview(known, file.Exists);
        var (found, isWhole) = Review(run, file, review);
        var stale = review.Stale(run.RuleIds);
        var prunes = arguments.GetValue(_prune);
        var confirmed = prunes ? [] : found.Select(each => review.ChangedEntryOf(each.Finding)).OfType<BaselineEntry>().ToList();
        var entries = review.Standing([.. stale, .. confirmed]).Concat(prunes ? [] : found.Select(each => each.Entry));
        Write(file, known, new Baseline(entries));
        Tell(file, prunes ? 0 : found.Count - confirmed.Count, stale.Count, confirmed.Count);
        return isWhole ? ExitCode.Clean : ExitCode.Unchecked;
    }

    // What the baseline does not know yet. An entry whose provision has changed keeps what was decided, as of today.
    private (List<(Finding Finding, BaselineEntry Entry)> Found, bool IsWhole) Review(DraftRun run, BaselineFile file, BaselineReview review)
    {
        var found = new List<(Finding, BaselineEntry)>();
        var isWhole = true;
        foreach (var draft in run.InOrder())
        {
            var name = draft.Input.File == null ? draft.Result.Path : file.NameOf(draft.Input.File);
            var result = review.Apply(draft.Result, name);
            if (result.Problem != null)
                _shell.Complain($"{result.Path}: {result.Problem}");
            isWhole &= result.Problem == null;
            foreach (var finding in result.Findings)
            {
                var entry = BaselineReview.EntryFor(result, finding, name);
                found.Add((finding, review.ChangedEntryOf(finding) is { Decision.Length: > 0 } before ? before with { Path = name, Fingerprint = entry.Fingerprint, Date = Today() } : entry));
            }
        }
        return (found, isWhole);
    }

    private string Today() => _shell.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(BaselineFile file, Baseline known, Baseline baseline)
    {
        if (!known.Entries.SequenceEqual(baseline.Entries) || known.Entries.Count == 0)
            file.Write(baseline);
    }

    private void Tell(BaselineFile file, int added, int gone, int confirmed)
    {
        using var writer = _shell.NewOutputWriter();
        writer.Write(TerminalText.Escape(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {added} new, {confirmed} confirmed, {gone} gone")) + "\n");
    }
}
