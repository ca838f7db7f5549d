using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace DraftLint.Cli.Completing;

/// <summary>Writes completion scripts from the commands, options and named arguments that there are; paths are left to the shell.</summary>
internal sealed class CompletionScript
{
    private readonly string _commands;
    private readonly string _options;
    private readonly List<(string Command, string Words)> _ofCommands;

    public CompletionScript(RootCommand root)
    {
        _commands = string.Join(' ', root.Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal));
        _options = OptionsOf(root);
        _ofCommands = [.. root.Subcommands.OrderBy(command => command.Name, StringComparer.Ordinal).Select(command => (command.Name, WordsOf(command)))];
    }

    /// <summary>For bash: <c>source &lt;(draftlint completion bash)</c>.</summary>
    public string Bash => Lines(
        "_draftlint() {",
        "  local word=${COMP_WORDS[COMP_CWORD]} words",
        "  case ${COMP_WORDS[1]} in",
        Cases("    {0}) words='{1}' ;;"),
        $"    *) words='{_options}'; [ \"$COMP_CWORD\" -eq 1 ] && words+=' {_commands}' ;;",
        "  esac",
        "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))",
        "}",
        "complete -o default -F _draftlint draftlint");

    /// <summary>For zsh: a file _draftlint in a folder of fpath.</summary>
    public string Zsh => Lines(
        "#compdef draftlint",
        "_draftlint() {",
        "  local -a words",
        "  case ${${(z)BUFFER}[2]} in",
        Cases("    {0}) words=({1}) ;;"),
        $"    *) words=({_options}); (( CURRENT == 2 )) && words+=({_commands}) ;;",
        "  esac",
        "  compadd -a words",
        "  _files",
        "}",
        "compdef _draftlint draftlint");

    /// <summary>For fish: a file draftlint.fish in its folder of completions.</summary>
    public string Fish => Lines(
        $"complete -c draftlint -n __fish_use_subcommand -a '{_commands}'",
        $"complete -c draftlint -n __fish_use_subcommand -a '{_options}'",
        Cases("complete -c draftlint -n '__fish_seen_subcommand_from {0}' -a '{1}'"));

    /// <summary>For PowerShell: a line of the profile.</summary>
    public string PowerShell => Lines(
        "Register-ArgumentCompleter -Native -CommandName draftlint -ScriptBlock {",
        "  param($word, $line, $cursor)",
        "  $words = switch ($line.CommandElements[1].Value) {",
        Cases("    '{0}' {{ '{1}' }}"),
        $"    default {{ '{_options} {_commands}' }}",
        "  }",
        "  $words.Split(' ') | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }",
        "}");

    private string Cases(string format)
    {
        var text = new StringBuilder();
        foreach (var (command, words) in _ofCommands)
            text.Append(text.Length == 0 ? "" : "\n").AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, command, words);
        return text.ToString();
    }

    private static string WordsOf(Command command) =>
        string.Join(' ', command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(completion => completion.Label).Append(OptionsOf(command)));

    private static string OptionsOf(Command command) =>
        string.Join(' ', command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";
}
