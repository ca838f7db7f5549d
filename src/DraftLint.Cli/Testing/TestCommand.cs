using System.CommandLine;
using DraftLint.Cli.Pages;
using DraftLint.Cli.PositionFiles;
using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Rules;

namespace DraftLint.Cli.Testing;

/// <summary><c>draftlint test [RULES...]</c>: runs rules on the drafts of their own pages. The scripts of the folder run, trusted or not: who writes a rule tries it.</summary>
internal sealed class TestCommand
{
    private const int WatchMilliseconds = 300;

    private readonly Argument<string[]> _rules = new("RULES") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _watch = new("--watch", "-w") { Arity = ArgumentArity.Zero };
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public TestCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("test") { _rules, _watch, _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such rule.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var asked = arguments.GetValue(_rules) ?? [];
        _ = CommonOptions.Style(_shell, arguments.GetValue(_color));
        if (!arguments.GetValue(_watch))
            return RunOnce(asked);
        while (true)
        {
            var before = Stamp();
            RunOnce(asked);
            while (Stamp() == before)
            {
                if (_shell.Interrupted.WaitHandle.WaitOne(WatchMilliseconds))
                    throw new OperationCanceledException(_shell.Interrupted);
            }
        }
    }

    private ExitCode RunOnce(string[] asked)
    {
        using var scripts = EnabledScripts.Open(_shell, ScriptPermission.All);
        using var writer = _shell.NewOutputWriter();
        var outcome = new TestReport(writer);
        foreach (var error in scripts.Errors)
            outcome.Refused(error.Place, error.Message);
        foreach (var rule in Choose(asked, scripts))
        {
            var isScripted = scripts.Descriptors.Contains(rule);
            var page = isScripted ? scripts.WholePageOf(rule) : RulePages.Of(rule);
            var name = isScripted ? scripts.PageNameOf(rule) : $"{rule.Name}.md";
            IRuleSet set = isScripted ? scripts.Rules!.Where(other => other == rule) : BuiltInRules.Where(other => other == rule);
            if (page == null)
                outcome.Refused(name, $"there is no page for {rule.Id}");
            else
                outcome.Tell(rule, name, new PageTest(set, new PositionFinder(_shell.Folder)).Run(name, page));
        }
        return outcome.Finish();
    }

    private static IReadOnlyList<RuleDescriptor> Choose(string[] asked, EnabledScripts scripts)
    {
        RuleDescriptor[] known = [.. scripts.Descriptors, .. BuiltInRules.All.Rules];
        foreach (var id in asked.Where(id => !known.Any(rule => IsAsked(rule, id))))
            throw new UsageException($"unknown rule {id}{Closest.Hint(id, known.SelectMany(rule => new[] { rule.Id, rule.Name }))}");
        return [.. known.Where(rule => asked.Length == 0 || asked.Any(id => IsAsked(rule, id)))];
    }

    private static bool IsAsked(RuleDescriptor rule, string asked) =>
        rule.Id.StartsWith(asked, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, asked, StringComparison.OrdinalIgnoreCase);

    // Changes when any file below the scripts' folder does.
    private string Stamp()
    {
        var rules = new DirectoryInfo(Path.Combine(ScriptFolder.Find(_shell.Folder).Path, "rules"));
        return !rules.Exists ? "" : string.Join('\n', rules.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}")
            .Order(StringComparer.Ordinal));
    }
}
