using System.Globalization;
using System.Text.Json;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes SARIF 2.1.0, the format of code-scanning services. The same findings give the same bytes.</summary>
public sealed class SarifReport : IReport, IDisposable
{
    // The name of the folder that the tool was run in; where that folder lies is nobody's business.
    internal const string Root = "ROOT";

    private readonly RunDescription _run;
    private readonly Utf8JsonWriter _json;
    private readonly SarifResults _results;
    private readonly List<Artifact> _artifacts = [];

    /// <param name="stream">Where it goes; left open.</param>
    /// <param name="run">What is known of the run.</param>
    public SarifReport(Stream stream, RunDescription run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        _json = new Utf8JsonWriter(stream, JsonText.Options);
        _results = new SarifResults(run.Rules);
        Begin();
    }

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _results.Write(result, _artifacts.Count);
        _artifacts.Add(new Artifact(result.Path, result.Source == null || !result.IsDraft ? null : InputHash.Of(result.Source), result.Problem, result.IsDraft));
    }

    /// <inheritdoc/>
    public void Finish()
    {
        _json.WriteStartArray("results");
        foreach (var result in _results.Kept.Trimmed())
        {
            // Each on a line of its own.
            _json.WriteRawValue(result.Span, skipInputValidation: true);
            _json.Flush();
        }
        _json.WriteEndArray();
        WriteArtifacts();
        WriteInvocation();
        WriteRunProperties();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Lets go of the writer, not of the stream.</summary>
    public void Dispose()
    {
        _results.Dispose();
        _json.Dispose();
    }

    private void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        new SarifDriver(_json, _run).Write();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        WriteNewlines();
        WriteRoot();
    }

    private void WriteNewlines()
    {
        _json.WriteStartArray("newlineSequences");
        _json.WriteStringValue("\r\n");
        _json.WriteStringValue("\n");
        _json.WriteStringValue("\r");
        _json.WriteEndArray();
    }

    private void WriteRoot()
    {
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Root);
        WriteMessage(_json, "description", "The folder that draftlint was run in.");
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteArtifacts()
    {
        _json.WriteStartArray("artifacts");
        foreach (var artifact in _artifacts)
        {
            _json.WriteStartObject();
            WriteLocation(_json, "location", artifact.Path, null);
            if (artifact.IsDraft)
                WriteTarget();
            if (artifact.Sha256 != null)
            {
                _json.WriteString("encoding", "utf-8");
                _json.WriteStartObject("hashes");
                _json.WriteString("sha-256", artifact.Sha256);
                _json.WriteEndObject();
            }
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteTarget()
    {
        _json.WriteStartArray("roles");
        _json.WriteStringValue("analysisTarget");
        _json.WriteEndArray();
        _json.WriteString("mimeType", "text/markdown");
    }

    private void WriteInvocation()
    {
        var unread = Enumerable.Range(0, _artifacts.Count).Where(index => _artifacts[index].Problem != null).ToList();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", unread.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var index in unread)
            WriteUnread(index);
        if (_results.Kept.LeftOut > 0)
            WriteNotice("warning", $"{Number(_results.Kept.LeftOut)} of {Number(_results.Kept.Total)} findings are left out, the least severe first, so that code-scanning services accept the file.");
        _json.WriteEndArray();
        _json.WriteStartArray("toolConfigurationNotifications");
        foreach (var reason in _run.Remarks)
            WriteNotice("note", reason);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotice(string level, string text)
    {
        _json.WriteStartObject();
        _json.WriteString("level", level);
        WriteMessage(_json, "message", text);
        _json.WriteEndObject();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteUnread(int index)
    {
        var artifact = _artifacts[index];
        _json.WriteStartObject();
        _json.WriteStartObject("descriptor");
        _json.WriteString("id", LinterRules.UnreadableInput.Id);
        _json.WriteNumber("index", 0);
        _json.WriteEndObject();
        _json.WriteString("level", "error");
        WriteMessage(_json, "message", artifact.Problem!);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteLocation(_json, "artifactLocation", artifact.Path, index);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteRunProperties()
    {
        _json.WriteStartObject("properties");
        _json.WriteTexts("positions", _run.Positions);
        _json.WriteString("ruleSet", RuleSetVersion.Of(_run));
        _json.WriteEndObject();
    }

    internal static void WriteLocation(Utf8JsonWriter json, string name, string path, int? index)
    {
        json.WriteStartObject(name);
        json.WriteString("uri", SarifText.Uri(path));
        if (!SarifText.IsAbsolute(path))
            json.WriteString("uriBaseId", Root);
        if (index is { } number)
            json.WriteNumber("index", number);
        json.WriteEndObject();
    }

    internal static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", SarifText.Message(text));
        json.WriteEndObject();
    }

    private sealed record Artifact(string Path, string? Sha256, string? Problem, bool IsDraft);
}
