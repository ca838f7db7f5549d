using System.CommandLine;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Pages;

/// <summary><c>draftlint explain DL3001</c>: one rule in full, offline.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> _rule = new("RULE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public ExplainCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("explain") { _rule, _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such rule.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var rule = Find(arguments.GetValue(_rule) ?? throw new UsageException("explain needs the id or the name of a rule: draftlint explain DL3001"));
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
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
