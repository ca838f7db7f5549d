using System.CommandLine;
using DraftLint.Cli.Baselines;
using DraftLint.Cli.Completing;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Linting;
using DraftLint.Cli.Matrices;
using DraftLint.Cli.Pages;
using DraftLint.Cli.Parsing;
using DraftLint.Cli.Querying;
using DraftLint.Cli.Scripts;
using DraftLint.Cli.Starting;
using DraftLint.Cli.Status;
using DraftLint.Cli.Testing;
using DraftLint.Configuration;

namespace DraftLint.Cli;

/// <summary>The whole command: arguments in, output and an exit code out. Every error is one sentence on standard error.</summary>
public sealed class CommandLine
{
    // What a program finds whose reader has gone; the same number on Linux and macOS.
    private const int BrokenPipe = 32;

    private readonly Shell _shell;
    private readonly RootCommand _root = new();
    private readonly Option<bool> _help = CommonOptions.Help();
    private readonly Option<bool> _version = new("--version") { Arity = ArgumentArity.Zero };
    private readonly Dictionary<Command, (string Help, Func<ParseResult, ExitCode> Run)> _commands;

    /// <param name="shell">What the command has around it.</param>
    public CommandLine(Shell shell)
    {
        _shell = shell;
        var lint = new LintCommand(shell);
        var rules = new RulesCommand(shell);
        var explain = new ExplainCommand(shell);
        var parse = new ParseCommand(shell);
        var config = new ConfigCommand(shell);
        var baseline = new BaselineCommand(shell);
        var status = new StatusCommand(shell);
        var init = new InitCommand(shell);
        var demo = new DemoCommand(shell);
        var completion = new CompletionCommand(shell, _root);
        var matrix = new MatrixCommand(shell);
        var trust = new TrustCommand(shell);
        var test = new TestCommand(shell);
        var query = new QueryCommand(shell);
        _root.Options.Clear();
        _root.Add(_help);
        _root.Add(_version);
        lint.AddTo(_root);
        _root.Add(rules.Command);
        _root.Add(explain.Command);
        _root.Add(parse.Command);
        foreach (var command in new[] { config.Command, matrix.Command, baseline.Command, status.Command, init.Command, demo.Command, completion.Command, trust.Command, test.Command, query.Command })
            _root.Add(command);
        // Without an action of its own the parser would take the bare command for one that lacks a subcommand.
        _root.SetAction(_ => { });
        _commands = new()
        {
            [_root] = (HelpText.Main, lint.Run),
            [rules.Command] = (HelpText.Rules, rules.Run),
            [explain.Command] = (HelpText.Explain, explain.Run),
            [parse.Command] = (HelpText.Parse, parse.Run),
            [config.Command] = (HelpText.Config, config.Run),
            [baseline.Command] = (HelpText.Baseline, baseline.Run),
            [status.Command] = (HelpText.Status, status.Run),
            [init.Command] = (HelpText.Init, init.Run),
            [demo.Command] = (HelpText.Demo, demo.Run),
            [completion.Command] = (HelpText.Completion, completion.Run),
            [matrix.Command] = (HelpText.Matrix, matrix.Run),
            [trust.Command] = (HelpText.Trust, trust.Run),
            [test.Command] = (HelpText.Test, test.Run),
            [query.Command] = (HelpText.Query, query.Run),
        };
    }

    /// <summary>Runs the command.</summary>
    public ExitCode Run(IReadOnlyList<string> arguments)
    {
        try
        {
            return Dispatch(Parse(arguments), BehindDashes(arguments));
        }
        catch (UsageException exception)
        {
            _shell.Complain(exception.Message);
            return ExitCode.Usage;
        }
        catch (ConfigurationException exception)
        {
            _shell.Complain(exception.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (_shell.Interrupted.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            return ExitCode.OutputClosed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is told where it is read: here something could not be written.
            _shell.Complain($"the report could not be written: {exception.Message}");
            return ExitCode.Internal;
        }
        catch (Exception exception)
        {
            _shell.Complain(DefectReport.Of(exception));
            return ExitCode.Internal;
        }
    }

    private ParseResult Parse(IReadOnlyList<string> arguments)
    {
        // Short options are not run together, and a file may be called @draft.md.
        var configuration = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        return _root.Parse(arguments, configuration);
    }

    private static int BehindDashes(IReadOnlyList<string> arguments)
    {
        var dashes = arguments.ToList().IndexOf("--");
        return dashes < 0 ? 0 : arguments.Count - dashes - 1;
    }

    private ExitCode Dispatch(ParseResult arguments, int behindDashes)
    {
        var (help, run) = _commands[arguments.CommandResult.Command];
        if (arguments.GetValue<bool>("--help"))
            return Print(help);
        if (arguments.GetValue(_version))
            return Print($"draftlint {ToolVersion.Text}\n");
        UsageErrors.Check(arguments, behindDashes);
        return run(arguments);
    }

    private ExitCode Print(string text)
    {
        using var writer = _shell.NewOutputWriter();
        writer.Write(text.ReplaceLineEndings("\n"));
        return ExitCode.Clean;
    }
}
