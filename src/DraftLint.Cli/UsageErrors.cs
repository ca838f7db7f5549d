using System.CommandLine;

namespace DraftLint.Cli;

/// <summary>Says in one sentence what is wrong with the arguments.</summary>
internal static class UsageErrors
{
    /// <exception cref="UsageException">Something is wrong.</exception>
    /// <param name="parsed">The arguments as the parser understood them.</param>
    /// <param name="behindDashes">How many arguments stand behind <c>--</c>: whatever they look like, they are no options.</param>
    public static void Check(ParseResult parsed, int behindDashes)
    {
        var command = parsed.CommandResult.Command;
        foreach (var argument in command.Arguments)
            CheckValues(command, parsed, argument, behindDashes);
        foreach (var token in parsed.UnmatchedTokens)
            throw new UsageException(LooksLikeOption(token) ? Unknown(command, token) : $"unexpected argument {token}");
        foreach (var option in command.Options)
            CheckOption(parsed, option);
        foreach (var error in parsed.Errors)
            throw new UsageException(error.Message.TrimEnd('.'));
    }

    // The parser hands an option that it does not know to the argument, as if it were a path.
    private static void CheckValues(Command command, ParseResult parsed, Argument argument, int behindDashes)
    {
        var tokens = parsed.GetResult(argument)?.Tokens ?? [];
        foreach (var token in tokens.Take(tokens.Count - behindDashes))
        {
            if (LooksLikeOption(token.Value))
                throw new UsageException(Unknown(command, token.Value));
        }
    }

    private static void CheckOption(ParseResult parsed, Option option)
    {
        if (parsed.GetResult(option) is not { Implicit: false } result)
            return;
        if (result.Tokens.Count < option.Arity.MinimumNumberOfValues)
            throw new UsageException($"{option.Name} needs a value");
        if (result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues == 1)
            throw new UsageException($"{option.Name} is given more than once");
    }

    private static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';

    private static string Unknown(Command command, string token)
    {
        var name = token.Split('=')[0];
        var known = command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Where(known => known.StartsWith("--", StringComparison.Ordinal));
        return $"unknown option {name}{Closest.Hint(name, known)}";
    }
}
