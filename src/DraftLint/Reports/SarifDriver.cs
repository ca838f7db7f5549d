using System.Text.Json;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>The part of a SARIF report that describes the tool and its rules.</summary>
internal sealed class SarifDriver(Utf8JsonWriter json, RunDescription run)
{
    public void Write()
    {
        json.WriteStartObject("driver");
        json.WriteString("name", "DraftLint");
        json.WriteString("version", run.Version);
        json.WriteString("semanticVersion", run.Version);
        SarifReport.WriteMessage(json, "shortDescription", "A linter for draft agreements.");
        json.WriteStartArray("rules");
        foreach (var rule in run.Rules)
            WriteRule(rule);
        json.WriteEndArray();
        json.WriteStartArray("notifications");
        foreach (var rule in LinterRules.All.Except(run.Rules))
            WriteNotification(rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The word that SARIF has for a severity.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    private void WriteRule(RuleDescriptor rule)
    {
        var prose = run.Prose(rule);
        json.WriteStartObject();
        json.WriteText("id", rule.Id);
        json.WriteText("name", rule.Name);
        WriteDescription("shortDescription", rule.Title);
        WriteDescription("fullDescription", prose?.Summary ?? rule.Title);
        WriteLevel(rule);
        if (prose != null)
            WriteHelp(prose);
        json.WriteStartObject("properties");
        json.WriteString("category", SeverityNames.Of(rule.Category));
        json.WriteTextIfAny("authority", rule.Authority);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteNotification(RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteText("id", rule.Id);
        json.WriteText("name", rule.Name);
        WriteDescription("shortDescription", rule.Title);
        WriteLevel(rule);
        json.WriteEndObject();
    }

    private void WriteLevel(RuleDescriptor rule)
    {
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
    }

    private void WriteHelp(RuleProse prose)
    {
        json.WriteStartObject("help");
        json.WriteText("text", prose.Text);
        json.WriteText("markdown", prose.Markdown);
        json.WriteEndObject();
    }

    // Descriptions are no messages: nothing in them stands for something else.
    private void WriteDescription(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }
}
