using System.CommandLine;

namespace DraftLint.Cli.Scripts;

/// <summary><c>--scripts</c> and <c>--no-scripts</c>: the caller's word on scripted rules, which no folder can give.</summary>
internal sealed class ScriptOptions
{
    private readonly Option<bool> _all = new("--scripts") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> _none = new("--no-scripts") { Arity = ArgumentArity.Zero };

    public void AddTo(Command command)
    {
        command.Add(_all);
        command.Add(_none);
    }

    /// <exception cref="UsageException">Both are given.</exception>
    public ScriptPermission Permission(ParseResult arguments)
    {
        var (all, none) = (arguments.GetValue(_all), arguments.GetValue(_none));
        if (all && none)
            throw new UsageException("--scripts and --no-scripts contradict each other");
        return all ? ScriptPermission.All : none ? ScriptPermission.None : ScriptPermission.Trusted;
    }
}
