using System.CommandLine;
using System.CommandLine.Completions;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Explaining;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Linting;
using DraftLint.Cli.PositionFiles;
using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Positions;
using DraftLint.Reports;

namespace DraftLint.Cli.Pages;

/// <summary><c>draftlint explain DL3001</c>: one rule or one position in full, offline; with <c>--why</c>, what the rule makes of a line of a draft.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> _rule = new("RULE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _why = new("--why");
    private readonly Option<string[]> _position = new("--position", "-p");
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public ExplainCommand(Shell shell)
    {
        _shell = shell;
        _rule.CompletionSources.Add(_ => ShippedPositions.Names.Select(name => new CompletionItem(name)));
        Command = new Command("explain") { _rule, _why, _position, _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such rule, draft, line or position.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
        var name = arguments.GetValue(_rule);
        if (arguments.GetValue(_why) is { } line)
            return new LineQuestion(_shell, LineOfDraft.Parse(line), name == null ? null : FindBuiltIn(name)).Answer(arguments.GetValue(_position) ?? [], style);
        if (arguments.GetValue(_position) is { Length: > 0 })
            throw new UsageException("--position goes with --why: a rule's page is the same for every side");
        if (name == null)
            throw new UsageException("explain needs a rule or a position: draftlint explain DL3001, draftlint explain ukraine");
        Explain(name, style);
        return ExitCode.Clean;
    }

    private void Explain(string name, TextStyle style)
    {
        if (Find(KnownRules.All, name) is { } rule)
            Print(rule, RulePages.Of(rule), style);
        else if (PositionFinder() is var finder && finder.FindOne(name) is { } position)
            Print(position, style);
        else if (new ListedScripts(_shell) is var scripts && Find(scripts.Rules, name) is { } scripted)
            Print(scripted, scripts.PageOf(scripted), style);
        else
            throw Unknown("rule or position", name, NamesOf(KnownRules.All.Concat(scripts.Rules)).Concat(finder.Names));
    }

    private void Print(RuleDescriptor rule, string? page, TextStyle style)
    {
        using var writer = _shell.NewOutputWriter();
        new RuleExplanation(writer, style).Print(rule, page);
    }

    private void Print(Position position, TextStyle style)
    {
        using var writer = _shell.NewOutputWriter();
        new PositionExplanation(writer, style).Print(position);
    }

    private RuleDescriptor FindBuiltIn(string name)
    {
        if (Find(KnownRules.All, name) is { } rule)
            return rule;
        throw Find(new ListedScripts(_shell).Rules, name) is { } scripted
            ? new UsageException($"{scripted.Id} is a script, which is not asked for its conditions; draftlint test {scripted.Id} shows what it finds")
            : Unknown("rule", name, NamesOf(KnownRules.All));
    }

    private PositionFinder PositionFinder() => new(_shell.Folder, RunConfiguration.Found(_shell.Folder, InputFinder.Default(_shell.Folder)));

    private static IEnumerable<string> NamesOf(IEnumerable<RuleDescriptor> rules) => rules.SelectMany(rule => new[] { rule.Id, rule.Name });

    private static RuleDescriptor? Find(IEnumerable<RuleDescriptor> rules, string idOrName) => rules.FirstOrDefault(rule => Is(rule.Id, idOrName) || Is(rule.Name, idOrName));

    private static UsageException Unknown(string what, string name, IEnumerable<string> known) => new($"unknown {what} {name}{Closest.Hint(name, known)}");

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
