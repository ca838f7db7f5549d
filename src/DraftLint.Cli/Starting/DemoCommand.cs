using System.CommandLine;
using System.Reflection;
using DraftLint.Cli.PositionFiles;
using DraftLint.Reports;
using DraftLint.Rules;
using DraftLint.Text;

namespace DraftLint.Cli.Starting;

/// <summary><c>draftlint demo</c>: lints a flawed draft that comes with the tool.</summary>
internal sealed class DemoCommand
{
    private const string Position = "ukraine";

    private readonly Option<string> _color = CommonOptions.Color();
    private readonly Shell _shell;

    public DemoCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("demo") { _color, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such choice of colour.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var style = CommonOptions.Style(_shell, arguments.GetValue(_color));
        using var content = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("templates/demo")!);
        var source = new SourceText("demo.md", content.ReadToEnd().ReplaceLineEndings("\n"));
        using var writer = _shell.NewOutputWriter();
        writer.Write($"The draft:\n\n{source.Content}\nWhat draftlint says, read for {Position}:\n\n");
        var run = new RunDescription { Version = ToolVersion.Text, Rules = BuiltInRules.All.Rules, Positions = [Position] };
        var report = new TextReport(writer, run, style);
        report.Write(new Linter([BuiltInRules.All], [ShippedPositions.Read(Position)!]).Lint(source));
        report.Finish();
        return ExitCode.Clean;
    }
}
