using System.CommandLine;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Linting;
using DraftLint.Cli.Scripts;
using DraftLint.Reports;

namespace DraftLint.Cli.Status;

/// <summary><c>draftlint status PATHS</c>: how settled drafts are.</summary>
internal sealed class StatusCommand
{
    private readonly Argument<string[]> _paths = new("PATHS") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _position = new("--position", "-p");
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly ConfigurationOptions _configuration = new();
    private readonly Shell _shell;

    public StatusCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("status") { _paths, _position, _color, CommonOptions.Help() };
        _configuration.AddTo(Command);
    }

    public Command Command { get; }

    /// <exception cref="UsageException">Something is asked for that cannot be done.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
        var paths = arguments.GetValue(_paths) ?? [];
        using var scripts = EnabledScripts.Open(_shell, ScriptPermission.Trusted);
        var run = DraftRun.OfAllRules(_shell, _configuration.Load(arguments, _shell.Folder, paths), paths, arguments.GetValue(_position) ?? [], scripts);
        using var writer = _shell.NewOutputWriter();
        var report = new StatusReport(writer, style);
        var exitCode = ExitCode.Clean;
        foreach (var draft in run.InOrder())
        {
            if (draft.Result.Problem is { } problem)
            {
                _shell.Complain($"{draft.Result.Path}: {problem}");
                exitCode = ExitCode.Unchecked;
            }
            else
            {
                report.Write(draft.Result);
            }
        }
        return exitCode;
    }
}
