using System.CommandLine;

namespace DraftLint.Cli.Completing;

/// <summary><c>draftlint completion SHELL</c>: the script with which a shell completes commands and options.</summary>
internal sealed class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    private readonly Argument<string> _name = new("SHELL") { Arity = ArgumentArity.ZeroOrOne };
    private readonly RootCommand _root;
    private readonly Shell _shell;

    public CompletionCommand(Shell shell, RootCommand root)
    {
        _shell = shell;
        _root = root;
        Command = new Command("completion") { _name, CommonOptions.Help() };
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such shell.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var shell = arguments.GetValue(_name) ?? throw new UsageException("completion needs a shell: draftlint completion bash");
        CommonOptions.RequireOneOf("completion", shell, Shells);
        var script = new CompletionScript(_root);
        using var writer = _shell.NewOutputWriter();
        writer.Write(shell switch
        {
            "bash" => script.Bash,
            "zsh" => script.Zsh,
            "fish" => script.Fish,
            _ => script.PowerShell,
        });
        return ExitCode.Clean;
    }
}
