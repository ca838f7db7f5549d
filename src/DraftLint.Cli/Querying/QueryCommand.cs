using System.CommandLine;
using DraftLint.Cli.Inputs;
using DraftLint.Reports;
using DraftLint.Scripting.Querying;
using DraftLint.Syntax;

namespace DraftLint.Cli.Querying;

/// <summary><c>draftlint query FILE 'EXPRESSION'</c>: asks the clause model a question in C#.</summary>
internal sealed class QueryCommand
{
    private readonly Argument<string[]> _arguments = new("FILE EXPRESSION") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format", "-f");
    private readonly Option<string> _stdinPath = new("--stdin-path");
    private readonly Shell _shell;

    public QueryCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("query") { _arguments, _format, _stdinPath, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such draft, or the expression does not compile or fails.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var format = arguments.GetValue(_format) ?? "text";
        CommonOptions.RequireOneOf("--format", format, "text", "json");
        if (arguments.GetValue(_arguments) is not [var file, var expression])
            throw new UsageException("query needs a draft and an expression: draftlint query FILE 'All<Statement>().Where(s => s.IsDuty)'");
        if (Directory.Exists(Path.Combine(_shell.Folder, file)))
            throw new UsageException($"{file}: a folder; name one draft");
        var input = new InputFinder(_shell).Find([file], arguments.GetValue(_stdinPath))[0];
        var (source, unreadable) = new InputReader(_shell.Input).Read(input);
        if (source == null)
            return Unreadable(input, unreadable!.Problem!);
        try
        {
            Write(Query.Evaluate(expression, new Linter([], []).Read(source)), format);
            return ExitCode.Clean;
        }
        catch (UnreadableDraftException exception)
        {
            return Unreadable(input, exception.Message);
        }
        catch (QueryException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private ExitCode Unreadable(Input input, string problem)
    {
        _shell.Complain($"{input.Name}: {problem}");
        return ExitCode.Unchecked;
    }

    private void Write(object? value, string format)
    {
        if (format == "json")
        {
            AnswerJson.Write(value, _shell.Output);
            return;
        }
        using var writer = _shell.NewOutputWriter();
        foreach (var line in AnswerText.Lines(value))
            writer.WriteLine(TerminalText.Escape(line));
    }
}
