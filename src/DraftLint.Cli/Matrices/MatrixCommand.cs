using System.CommandLine;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.PositionFiles;
using DraftLint.Reports;
using DraftLint.Syntax;

namespace DraftLint.Cli.Matrices;

/// <summary><c>draftlint matrix PATHS...</c>: what each provision does to each side, the elements of guarantees and enforcement clauses, and who owes what to whom.</summary>
internal sealed class MatrixCommand
{
    private readonly Argument<string[]> _paths = new("PATHS") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format", "-f");
    private readonly Option<string[]> _position = new("--position", "-p");
    private readonly Option<string> _stdinPath = new("--stdin-path");
    private readonly ConfigurationOptions _configuration = new();
    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public MatrixCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("matrix") { _paths, _format, _position, _stdinPath, _color, CommonOptions.Help() };
        _configuration.AddTo(Command);
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such path, format or position.</exception>
    /// <exception cref="Configuration.ConfigurationException">A configuration file is not understood.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var format = arguments.GetValue(_format) ?? "text";
        CommonOptions.RequireOneOf("--format", format, "text", "markdown", "json");
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
        var paths = arguments.GetValue(_paths) ?? [];
        var configuration = _configuration.Load(arguments, _shell.Folder, paths);
        var inputs = new InputFinder(_shell, new WalkFilter(configuration, _shell.Folder)).Find(paths, arguments.GetValue(_stdinPath));
        var positions = new PositionFinder(_shell.Folder, configuration).Find(arguments.GetValue(_position) ?? []);
        var settings = inputs.Select(input => configuration.Of(input.PathIn(_shell.Folder))).ToList();
        var matrices = inputs.Zip(settings, (input, draft) => Read(input, new Linter([], positions) { Settings = draft }));
        var isWhole = format switch
        {
            "json" => WriteJson(matrices),
            "markdown" => WriteText(matrices, writer => new MatrixMarkdown(writer).Write),
            _ => WriteText(matrices, writer => new MatrixText(writer, style).Write),
        };
        return isWhole ? ExitCode.Clean : ExitCode.Unchecked;
    }

    // False when one of them could not be read.
    private bool WriteText(IEnumerable<Matrix?> matrices, Func<TextWriter, Action<Matrix>> format)
    {
        using var writer = _shell.NewOutputWriter();
        return WriteAll(matrices, format(writer));
    }

    private bool WriteJson(IEnumerable<Matrix?> matrices)
    {
        using var json = new MatrixJson(_shell.Output);
        var isWhole = WriteAll(matrices, json.Write);
        json.Finish();
        return isWhole;
    }

    private static bool WriteAll(IEnumerable<Matrix?> matrices, Action<Matrix> write)
    {
        var isWhole = true;
        foreach (var matrix in matrices)
        {
            if (matrix == null)
                isWhole = false;
            else
                write(matrix);
        }
        return isWhole;
    }

    private Matrix? Read(Input input, Linter linter)
    {
        var (source, unreadable) = new InputReader(_shell.Input).Read(input);
        var problem = unreadable?.Problem;
        try
        {
            if (source != null)
                return Matrix.Of(linter.Read(source));
        }
        catch (UnreadableDraftException exception)
        {
            problem = exception.Message;
        }
        _shell.Complain($"{input.Name}: {problem}");
        return null;
    }
}
