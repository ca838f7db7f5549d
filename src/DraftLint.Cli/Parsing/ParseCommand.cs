using System.CommandLine;
using DraftLint.Cli.Inputs;
using DraftLint.Text;

namespace DraftLint.Cli.Parsing;

/// <summary><c>draftlint parse FILE</c>: the clause model, to see what the linter sees.</summary>
internal sealed class ParseCommand(Shell shell)
{
    private readonly Argument<string> _file = new("FILE") { Description = "a draft, or - for standard input" };
    private readonly Option<string> _format = new("--format") { Description = "tree or json", HelpName = "KIND", DefaultValueFactory = _ => "tree" };

    public Command Build()
    {
        var command = new Command("parse", "Shows a draft as the linter sees it.") { _file, _format };
        command.SetAction(parsed => (int)Run(parsed.GetValue(_file)!, parsed.GetValue(_format)!));
        return command;
    }

    private ExitCode Run(string file, string format)
    {
        if (format is not ("tree" or "json"))
            throw new UsageException($"--format {format}: unknown value{Closest.Hint(format, ["tree", "json"])} (known: tree, json)");
        if (Directory.Exists(Path.Combine(shell.Folder, file)))
            throw new UsageException($"{file}: a folder; name one draft");
        var input = new InputFinder(shell).Find([file], null)[0];
        var (source, unreadable) = new InputReader(shell.Input).Read(input);
        var reading = source == null ? null : Read(source, out unreadable);
        if (reading == null)
        {
            shell.Complain($"{input.Name}: {unreadable!.Problem}");
            return ExitCode.Unchecked;
        }
        if (format == "json")
            ReadingJson.Write(shell.Output, reading);
        else
            WriteTree(reading);
        return ExitCode.Clean;
    }

    private static Reading? Read(SourceText source, out Diagnostics.LintResult? unreadable)
    {
        var linter = new Linter([], []);
        unreadable = null;
        try
        {
            return linter.Read(source);
        }
        catch (Syntax.UnreadableDraftException exception)
        {
            unreadable = new Diagnostics.LintResult(source.Path, exception.Message);
            return null;
        }
    }

    private void WriteTree(Reading reading)
    {
        using var writer = shell.NewOutputWriter();
        new ReadingTree(writer, shell.TerminalWidth ?? 100).Write(reading);
    }
}
