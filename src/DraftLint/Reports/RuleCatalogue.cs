using System.Text.Json;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Lists rules.</summary>
public static class RuleCatalogue
{
    /// <summary>One rule a line: id, severity, title.</summary>
    public static void WriteText(IEnumerable<RuleDescriptor> rules, TextWriter writer, TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(style);
        foreach (var rule in rules)
        {
            var severity = SeverityNames.Of(rule.Severity);
            var room = new string(' ', SeverityNames.Of(Severity.Suggestion).Length - severity.Length);
            writer.Write($"{style.Bold(rule.Id)}  {style.Paint(rule.Severity, severity)}{room}  {rule.Title}\n");
        }
    }

    /// <summary>An array with an object for each rule.</summary>
    public static void WriteJson(IEnumerable<RuleDescriptor> rules, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
                WriteRule(json, rule);
            json.WriteEndArray();
        }
        stream.Write("\n"u8);
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteText("id", rule.Id);
        json.WriteText("name", rule.Name);
        json.WriteText("title", rule.Title);
        json.WriteText("category", SeverityNames.Of(rule.Category));
        json.WriteText("severity", SeverityNames.Of(rule.Severity));
        json.WriteText("message", rule.Message);
        json.WriteText("authority", rule.Authority);
        json.WriteEndObject();
    }
}
