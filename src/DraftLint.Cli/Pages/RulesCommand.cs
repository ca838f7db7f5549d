using System.CommandLine;
using System.Text.Json;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Pages;

/// <summary><c>draftlint rules</c>: the catalogue.</summary>
internal sealed class RulesCommand(Shell shell)
{
    private readonly Option<string> _format = new("--format") { Description = "text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public Command Build()
    {
        var command = new Command("rules", "Lists all rules.") { _format };
        command.SetAction(parsed => (int)Run(parsed.GetValue(_format)!));
        return command;
    }

    private ExitCode Run(string format)
    {
        switch (format)
        {
            case "text":
                using (var writer = shell.NewOutputWriter())
                {
                    foreach (var rule in KnownRules.All)
                        writer.WriteLine($"{rule.Id}  {rule.Severity.ToString().ToLowerInvariant(),-10}  {rule.Title}");
                    writer.WriteLine();
                    writer.WriteLine("One rule in full: draftlint explain DL3001");
                }
                return ExitCode.Clean;
            case "json":
                WriteJson();
                return ExitCode.Clean;
            default:
                throw new UsageException($"--format {format}: unknown value{Closest.Hint(format, ["text", "json"])} (known: text, json)");
        }
    }

    private void WriteJson()
    {
        using (var json = new Utf8JsonWriter(shell.Output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var rule in KnownRules.All)
                Write(json, rule);
            json.WriteEndArray();
        }
        shell.Output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("title", rule.Title);
        json.WriteString("category", rule.Category.ToString());
        json.WriteString("severity", rule.Severity.ToString().ToLowerInvariant());
        json.WriteString("authority", rule.Authority);
        json.WriteEndObject();
    }
}
