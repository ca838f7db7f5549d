using System.CommandLine;
using System.Reflection;
using DraftLint.Reports;

namespace DraftLint.Cli.Starting;

/// <summary><c>draftlint init</c>: writes a commented configuration, an example position and a CI workflow, where there are none.</summary>
internal sealed class InitCommand
{
    private static readonly (string File, string Template)[] Files =
    [
        (".draftlint", "configuration"),
        ("rules/positions/example.yml", "position"),
        (".github/workflows/draftlint.yml", "workflow"),
    ];

    private readonly Shell _shell;

    public InitCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("init") { CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">A file cannot be written.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        using var writer = _shell.NewOutputWriter();
        foreach (var (file, template) in Files)
            writer.Write(TerminalText.Escape(Write(file, template) ? $"wrote {file}" : $"kept {file}, which is there") + "\n");
        return ExitCode.Clean;
    }

    private bool Write(string name, string template)
    {
        var path = Path.Combine(_shell.Folder, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (File.Exists(path))
                return false;
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream("templates/" + template)!;
            content.CopyTo(file);
            return true;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{name}: cannot be written there");
        }
    }
}
