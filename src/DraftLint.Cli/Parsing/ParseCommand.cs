using System.CommandLine;
using DraftLint.Cli.Inputs;
using DraftLint.Reports;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Cli.Parsing;

/// <summary><c>draftlint parse FILE</c>: the clause model, to see what the linter sees.</summary>
internal sealed class ParseCommand
{
    private readonly Argument<string> _file = new("FILE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _format = new("--format", "-f");
    private readonly Option<string> _stdinPath = new("--stdin-path");
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public ParseCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("parse") { _file, _format, _stdinPath, _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such file or format.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var format = arguments.GetValue(_format) ?? "tree";
        CommonOptions.RequireOneOf("--format", format, "tree", "json");
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
        var file = arguments.GetValue(_file) ?? throw new UsageException("parse needs a draft: draftlint parse FILE");
        if (Directory.Exists(Path.Combine(_shell.Folder, file)))
            throw new UsageException($"{file}: a folder; name one draft");
        var input = new InputFinder(_shell).Find([file], arguments.GetValue(_stdinPath))[0];
        var (source, unreadable) = new InputReader(_shell.Input).Read(input);
        var problem = unreadable?.Problem;
        var reading = source == null ? null : Read(source, out problem);
        if (reading == null)
        {
            _shell.Complain($"{input.Name}: {problem}");
            return ExitCode.Unchecked;
        }
        if (format == "json")
            ReadingJson.Write(reading, _shell.Output);
        else
            WriteTree(reading, style);
        return ExitCode.Clean;
    }

    private static Reading? Read(SourceText source, out string? problem)
    {
        problem = null;
        try
        {
            return new Linter([], []).Read(source);
        }
        catch (UnreadableDraftException exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    private void WriteTree(Reading reading, TextStyle style)
    {
        using var writer = _shell.NewOutputWriter();
        new ReadingTree(writer, style).Write(reading);
    }
}
