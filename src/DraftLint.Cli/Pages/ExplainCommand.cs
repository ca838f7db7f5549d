using System.CommandLine;
using System.CommandLine.Completions;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Explaining;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Linting;
using DraftLint.Cli.PositionFiles;
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
            return new LineQuestion(_shell, LineOfDraft.Parse(line), name == null ? null : Find(name) ?? throw Unknown("rule", name, RuleNames)).Answer(arguments.GetValue(_position) ?? [], style);
        if (arguments.GetValue(_position) is { Length: > 0 })
            throw new UsageException("--position goes with --why: a rule's page is the same for every side");
        if (name == null)
            throw new UsageException("explain needs a rule or a position: draftlint explain DL3001, draftlint explain ukraine");
        Explain(name, style);
        return ExitCode.Clean;
    }

    private void Explain(string name, TextStyle style)
    {
        var rule = Find(name);
        var position = rule == null ? FindPosition(name) : null;
        using var writer = _shell.NewOutputWriter();
        if (rule != null)
            new RuleExplanation(writer, style).Print(rule, RulePages.Of(rule));
        else
            new PositionExplanation(writer, style).Print(position!);
    }

    private Position FindPosition(string name)
    {
        var finder = new PositionFinder(_shell.Folder, RunConfiguration.Found(_shell.Folder, InputFinder.Default(_shell.Folder)));
        return finder.FindOne(name) ?? throw Unknown("rule or position", name, RuleNames.Concat(finder.Names));
    }

    private static IEnumerable<string> RuleNames => KnownRules.All.SelectMany(rule => new[] { rule.Id, rule.Name });

    private static RuleDescriptor? Find(string idOrName) => KnownRules.All.FirstOrDefault(rule => Is(rule.Id, idOrName) || Is(rule.Name, idOrName));

    private static UsageException Unknown(string what, string name, IEnumerable<string> known) => new($"unknown {what} {name}{Closest.Hint(name, known)}");

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
