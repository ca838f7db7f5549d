using System.CommandLine;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Pages;

/// <summary><c>draftlint explain RULE</c>: one rule in full, offline.</summary>
internal sealed class ExplainCommand(Shell shell)
{
    private readonly Argument<string> _rule = new("RULE") { Description = "an id (DL3001) or a name (undefined-guarantee-term)" };

    public Command Build()
    {
        var command = new Command("explain", "Explains a rule: why, what instead, examples, how to leave it out.") { _rule };
        command.SetAction(parsed => (int)Run(parsed.GetValue(_rule)!));
        return command;
    }

    private ExitCode Run(string name)
    {
        var rule = KnownRules.All.FirstOrDefault(rule => string.Equals(rule.Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"unknown rule {name}{Closest.Hint(name, KnownRules.All.SelectMany(rule => new[] { rule.Id, rule.Name }))}");
        using var writer = shell.NewOutputWriter();
        writer.WriteLine($"{rule.Id} {rule.Title} ({rule.Severity.ToString().ToLowerInvariant()})");
        writer.WriteLine();
        Write(writer, RulePages.Read(rule) is { } page ? Body(page) : $"Message: {rule.Message}");
        if (rule.Category != Category.Linter)
            writer.WriteLine($"\nTo leave it out of a run: draftlint --ignore {rule.Id}");
        return ExitCode.Clean;
    }

    // A page may show hidden characters only by their names, but nothing that reaches a terminal is trusted.
    private static void Write(TextWriter writer, string text)
    {
        foreach (var line in text.Split('\n'))
            writer.WriteLine(TerminalText.Escape(line));
    }

    // The marks of Markdown that a reader of plain text does not need: the title, bold, the fences of the examples.
    private static string Body(string page)
    {
        var lines = page.Split('\n').Skip(1)
            .Where(line => !line.StartsWith("````", StringComparison.Ordinal))
            .Select(line => line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].ToUpperInvariant() : line.Replace("**", "", StringComparison.Ordinal));
        return string.Join('\n', lines).Trim('\n');
    }
}
