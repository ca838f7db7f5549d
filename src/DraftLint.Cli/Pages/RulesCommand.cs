using System.CommandLine;
using DraftLint.Cli.Linting;
using DraftLint.Cli.Scripts;
using DraftLint.Reports;

namespace DraftLint.Cli.Pages;

/// <summary><c>draftlint rules</c>: the catalogue.</summary>
internal sealed class RulesCommand
{
    private readonly Option<string> _format = new("--format", "-f");
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public RulesCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("rules") { _format, _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such format.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var format = arguments.GetValue(_format) ?? "text";
        CommonOptions.RequireOneOf("--format", format, "text", "json");
        var scripts = new ListedScripts(_shell);
        if (!scripts.AreTrusted && scripts.Rules.Any())
            _shell.Complain($"the scripted rules of this folder are listed as their pages say, and do not run; to allow them, {ScriptTrust.Command}");
        var rules = KnownRules.All.Concat(scripts.Rules);
        if (format == "json")
        {
            RuleCatalogue.WriteJson(rules, _shell.Output);
            return ExitCode.Clean;
        }
        using var writer = _shell.NewOutputWriter();
        RuleCatalogue.WriteText(rules, writer, CommonOptions.Style(_shell, arguments.GetValue(_color)));
        return ExitCode.Clean;
    }
}
