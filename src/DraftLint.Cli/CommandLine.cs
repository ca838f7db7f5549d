using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using DraftLint.Cli.Linting;
using DraftLint.Cli.Pages;
using DraftLint.Cli.Parsing;

namespace DraftLint.Cli;

/// <summary>The commands and their options, and how the process ends.</summary>
public sealed class CommandLine(Shell shell)
{
    private const int HelpWidth = 80;

    /// <summary>The version of the tool.</summary>
    internal static string Version { get; } = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Runs a command. Never throws.</summary>
    public ExitCode Run(IReadOnlyList<string> arguments)
    {
        try
        {
            return Parse(arguments);
        }
        catch (UsageException usage)
        {
            shell.Complain(usage.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException) when (!shell.Output.CanSeek)
        {
            return ExitCode.OutputClosed;
        }
        catch (Exception exception)
        {
            Report(exception);
            return ExitCode.Internal;
        }
    }

    private ExitCode Parse(IReadOnlyList<string> arguments)
    {
        var root = new LintCommand(shell).Build();
        root.Options.Add(new HelpOption { Action = new HelpAction { MaxWidth = HelpWidth }, Recursive = true });
        root.Options.Add(new VersionOption());
        root.Subcommands.Add(new RulesCommand(shell).Build());
        root.Subcommands.Add(new ExplainCommand(shell).Build());
        root.Subcommands.Add(new ParseCommand(shell).Build());
        var parsed = root.Parse([.. arguments], new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            throw new UsageException(parsed.Errors[0].Message.TrimEnd('.'));
        using var output = shell.NewOutputWriter();
        return (ExitCode)parsed.Invoke(new InvocationConfiguration { Output = output, Error = shell.Error, EnableDefaultExceptionHandler = false });
    }

    // What failed and where in the program; no word of a draft, which may be confidential.
    private void Report(Exception exception)
    {
        var cause = exception is LintingFailedException failed ? failed.InnerException! : exception;
        var where = exception is LintingFailedException { File: var file } ? $" in {file}" : "";
        var frame = cause.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "no stack";
        shell.Complain($"internal error{where}: {cause.GetType().Name} {frame}; please report this with the version ({Version}) and, if you may share it, the draft");
    }
}
