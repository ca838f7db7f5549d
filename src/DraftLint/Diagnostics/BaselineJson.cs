using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DraftLint.Diagnostics;

/// <summary>The file of a baseline, after rules/schemas/baseline.schema.json: one entry on a line, so that two branches merge.</summary>
public static class BaselineJson
{
    private const int Version = 1;

    private static readonly string[] Keys = ["path", "rule", "fingerprint", "subject", "decision", "reason", "owner", "date"];
    private static readonly string[] Decisions = ["accepted", "theirs", "deferred"];

    /// <summary>The text of the file. The same entries give the same text.</summary>
    public static string Write(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var text = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
        for (var at = 0; at < baseline.Entries.Count; at++)
        {
            text.Append(at == 0 ? "\n    " : ",\n    ");
            WriteEntry(text, baseline.Entries[at]);
        }
        return text.Append(baseline.Entries.Count == 0 ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <summary>Reads the file. What is not whole is refused: a baseline that is half read would hide or invent findings.</summary>
    /// <exception cref="FormatException">The text is no baseline; the message is a clause with the line where there is one.</exception>
    public static Baseline Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}: not a whole JSON text; restore the file, or write it again with draftlint baseline"));
        }
    }

    private static Baseline Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !root.TryGetProperty("findings", out var findings)
            || version.ValueKind != JsonValueKind.Number || findings.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("no baseline: it needs \"version\" and \"findings\"");
        }
        if (!version.TryGetInt32(out var number) || number != Version)
            throw new FormatException($"a baseline of version {version}, and this draftlint reads version {Version}");
        return new Baseline([.. findings.EnumerateArray().Select((element, index) => ReadEntry(element, index + 1))]);
    }

    private static BaselineEntry ReadEntry(JsonElement element, int number)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"entry {number}: not an object");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!Keys.Contains(property.Name) || property.Value.ValueKind != JsonValueKind.String)
                throw new FormatException($"entry {number}: {(Keys.Contains(property.Name) ? $"{property.Name} is no text" : $"unknown key {property.Name}{Text.Closest.Hint(property.Name, Keys)}")}");
            values[property.Name] = property.Value.GetString()!;
        }
        if (Keys.Take(4).FirstOrDefault(key => !values.ContainsKey(key)) is { } missing)
            throw new FormatException($"entry {number}: {missing} is missing");
        return Check(number, new BaselineEntry
        {
            Path = values["path"],
            Rule = values["rule"],
            Fingerprint = values["fingerprint"],
            Subject = values["subject"],
            Decision = values.GetValueOrDefault("decision", ""),
            Reason = values.GetValueOrDefault("reason", ""),
            Owner = values.GetValueOrDefault("owner", ""),
            Date = values.GetValueOrDefault("date", ""),
        });
    }

    private static BaselineEntry Check(int number, BaselineEntry entry)
    {
        if (entry.Decision.Length > 0 && !Decisions.Contains(entry.Decision))
            throw new FormatException($"entry {number}: unknown decision {entry.Decision}{Text.Closest.Hint(entry.Decision, Decisions)} (known: {string.Join(", ", Decisions)})");
        if (entry.Decision.Length > 0 && entry.Reason.Length == 0)
            throw new FormatException($"entry {number}: a decision needs a reason");
        if (entry.Date.Length > 0 && !DateOnly.TryParseExact(entry.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new FormatException($"entry {number}: {entry.Date} is no date; write it as in 2026-12-31");
        return entry;
    }

    private static void WriteEntry(StringBuilder text, BaselineEntry entry)
    {
        string[] values = [entry.Path, entry.Rule, entry.Fingerprint, entry.Subject, entry.Decision, entry.Reason, entry.Owner, entry.Date];
        var isFirst = true;
        foreach (var (key, value) in Keys.Zip(values))
        {
            if (value.Length == 0)
                continue;
            text.Append(isFirst ? "{" : ", ").Append('"').Append(key).Append("\": \"").Append(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append('"');
            isFirst = false;
        }
        text.Append('}');
    }
}
