using System.Text.Json;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes the report for programs, after rules/schemas/report.schema.json. The same findings give the same bytes.</summary>
public sealed class JsonReport : IReport, IDisposable
{
    private readonly RunDescription _run;
    private readonly Utf8JsonWriter _json;
    private readonly FindingJson _findings;
    private readonly RunTotals _totals = new();

    /// <param name="stream">Where it goes; left open.</param>
    /// <param name="run">What is known of the run.</param>
    public JsonReport(Stream stream, RunDescription run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        _json = new Utf8JsonWriter(stream, JsonText.Options);
        _findings = new FindingJson(_json);
        Begin();
    }

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _totals.Add(result);
        _json.WriteStartObject();
        _json.WriteText("path", result.Path);
        WriteTextOrNull("sha256", result.Source == null || !result.IsDraft ? null : InputHash.Of(result.Source));
        WriteTextOrNull("title", result.Agreement?.Title?.Text);
        WriteTextOrNull("problem", result.Problem);
        _json.WriteStartArray("findings");
        _findings.Write(result);
        _json.WriteEndArray();
        _json.WriteStartArray("waived");
        _findings.WriteWaived(result);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Finish()
    {
        _json.WriteEndArray();
        _json.WriteTexts("notes", _run.Notes);
        WriteTotals();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Lets go of the writer, not of the stream.</summary>
    public void Dispose() => _json.Dispose();

    private void Begin()
    {
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", 1);
        _json.WriteStartObject("tool");
        _json.WriteString("name", "DraftLint");
        _json.WriteText("version", _run.Version);
        _json.WriteString("ruleSet", RuleSetVersion.Of(_run));
        _json.WriteEndObject();
        _json.WriteTexts("positions", _run.Positions);
        _json.WriteTexts("notChecked", _run.NotChecked);
        _json.WriteStartArray("files");
    }

    private void WriteTotals()
    {
        _json.WriteStartObject("totals");
        _json.WriteNumber("files", _totals.Files);
        _json.WriteNumber("unreadable", _totals.Unreadable);
        _json.WriteNumber("provisions", _totals.Provisions);
        _json.WriteNumber("statements", _totals.Statements);
        _json.WriteNumber("errors", _totals[Severity.Error]);
        _json.WriteNumber("warnings", _totals[Severity.Warning]);
        _json.WriteNumber("suggestions", _totals[Severity.Suggestion]);
        _json.WriteNumber("waived", _totals.WaivedByComment + _totals.WaivedByBaseline);
        _json.WriteEndObject();
    }

    private void WriteTextOrNull(string name, string? value)
    {
        if (value == null)
            _json.WriteNull(name);
        else
            _json.WriteText(name, value);
    }
}
