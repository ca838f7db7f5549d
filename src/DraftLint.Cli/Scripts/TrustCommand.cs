using System.CommandLine;

namespace DraftLint.Cli.Scripts;

/// <summary><c>draftlint trust</c>: records that the scripted rules of this folder, as they are now, may run.</summary>
internal sealed class TrustCommand
{
    private readonly Option<bool> _forget = new("--forget") { Arity = ArgumentArity.Zero };
    private readonly Shell _shell;

    public TrustCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("trust") { _forget, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is nothing to trust, or no place to record it.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var folder = ScriptFolder.Find(_shell.Folder);
        var trust = TrustFile.Read(_shell, folder.Path);
        if (arguments.GetValue(_forget))
            return Forget(folder, trust);
        if (folder.Links.Count > 0)
            throw new UsageException($"{folder.Links[0]}: a link is never trusted; put the script itself there, then run draftlint trust");
        folder.RequireFew();
        if (folder.Files.Count == 0 && !trust.Folders.ContainsKey(folder.Path))
            throw new UsageException("there is no scripted rule (rules/**/*.csx) in this folder");
        if (folder.Path.Any(char.IsControl) || folder.Files.Any(file => file.Name.Any(char.IsControl)))
            throw new UsageException("a scripted rule with a line end or another control character in its path is never trusted; rename it");
        trust.Set(folder.Path, folder.Files);
        trust.Write();
        Print([.. folder.Files.Select(file => $"{file.Hash[..12]}  {file.Name}"), $"{folder.Files.Count} scripted {(folder.Files.Count == 1 ? "rule" : "rules")} trusted; a change to any of them takes the trust away"]);
        return ExitCode.Clean;
    }

    private ExitCode Forget(ScriptFolder folder, TrustFile trust)
    {
        trust.Set(folder.Path, []);
        trust.Write();
        Print(["the scripted rules of this folder are not trusted any more"]);
        return ExitCode.Clean;
    }

    private void Print(IEnumerable<string> lines)
    {
        using var writer = _shell.NewOutputWriter();
        foreach (var line in lines)
            writer.WriteLine(Reports.TerminalText.Escape(line));
    }
}
