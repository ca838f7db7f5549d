using System.CommandLine;
using DraftLint.Cli.Explaining;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Pages;

/// <summary><c>draftlint explain DL3001</c>: one rule in full, offline; with <c>--why</c>, what it makes of a line of a draft.</summary>
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
        Command = new Command("explain") { _rule, _why, _position, _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such rule, draft, line or position.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
        var rule = arguments.GetValue(_rule) is { } name ? Find(name) : null;
        if (arguments.GetValue(_why) is { } line)
            return new LineQuestion(_shell, LineOfDraft.Parse(line), rule).Answer(arguments.GetValue(_position) ?? [], style);
        if (arguments.GetValue(_position) is { Length: > 0 })
            throw new UsageException("--position goes with --why: a rule's page is the same for every side");
        if (rule == null)
            throw new UsageException("explain needs the id or the name of a rule: draftlint explain DL3001");
        using var writer = _shell.NewOutputWriter();
        new RuleExplanation(writer, style).Print(rule, RulePages.Of(rule));
        return ExitCode.Clean;
    }

    private static RuleDescriptor Find(string idOrName)
    {
        var found = KnownRules.All.FirstOrDefault(rule => Is(rule.Id, idOrName) || Is(rule.Name, idOrName));
        return found ?? throw new UsageException($"unknown rule {idOrName}{Closest.Hint(idOrName, KnownRules.All.SelectMany(rule => new[] { rule.Id, rule.Name }))}");
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
