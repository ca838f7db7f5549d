using System.Buffers;
using System.Text.Json;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes the results of a SARIF report.</summary>
internal sealed class SarifResults : IDisposable
{
    // Services read no more of each.
    private const int MostLocations = 100;

    // Where a result stands in the file: it is written apart from it, on one line.
    private static readonly byte[] LineStart = "\n        "u8.ToArray();

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);

    public SarifResults(IReadOnlyList<RuleDescriptor> rules)
    {
        _json = new Utf8JsonWriter(_buffer, JsonText.OnOneLine);
        foreach (var rule in rules)
            _ruleIndex[rule.Id] = _ruleIndex.Count;
    }

    /// <summary>The results that go into the report.</summary>
    public SarifSelection Kept { get; } = new();

    public void Dispose() => _json.Dispose();

    /// <summary>Takes the findings of one file.</summary>
    public void Write(LintResult result, int artifact)
    {
        foreach (var (finding, waiver) in result.Findings.Select(finding => (finding, (WaivedFinding?)null)).Concat(result.Waived.Select(waived => (waived.Finding, (WaivedFinding?)waived))))
        {
            // What is waived goes first where not all has room.
            var weight = waiver == null ? finding.Severity : Severity.None;
            if (!Kept.Takes(weight))
                continue;
            _buffer.ResetWrittenCount();
            _buffer.Write(LineStart);
            _json.Reset();
            Write(finding, artifact, result, waiver);
            _json.Flush();
            Kept.Keep(weight, _buffer.WrittenSpan.ToArray());
        }
    }

    private void Write(Finding finding, int artifact, LintResult result, WaivedFinding? waiver)
    {
        _json.WriteStartObject();
        _json.WriteText("ruleId", finding.Rule.Id);
        if (_ruleIndex.TryGetValue(finding.Rule.Id, out var index))
            _json.WriteNumber("ruleIndex", index);
        _json.WriteString("level", SarifDriver.Level(finding.Severity));
        SarifReport.WriteMessage(_json, "message", finding.Message);
        _json.WriteStartArray("locations");
        WriteLocation(finding.Passage, artifact, null, null);
        _json.WriteEndArray();
        WriteRelated(finding, artifact);
        WriteFlow(finding, artifact);
        WriteFix(finding, artifact);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("draftlint/v1", result.FingerprintOf(finding));
        _json.WriteEndObject();
        WriteWaiver(waiver);
        if (result.Changed.ContainsKey(finding))
            _json.WriteString("baselineState", "updated");
        WriteProperties(finding);
        _json.WriteEndObject();
    }

    private void WriteWaiver(WaivedFinding? waiver)
    {
        if (waiver == null)
            return;
        _json.WriteStartArray("suppressions");
        _json.WriteStartObject();
        _json.WriteString("kind", waiver.Kind == WaiverKind.Comment ? "inSource" : "external");
        _json.WriteTextIfAny("justification", waiver.Reason);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    // The facts that led to the finding, where they stand in more places than one.
    private void WriteFlow(Finding finding, int artifact)
    {
        var steps = DerivationSteps.Of(finding);
        if (steps.Count == 0)
            return;
        _json.WriteStartArray("codeFlows");
        _json.WriteStartObject();
        _json.WriteStartArray("threadFlows");
        _json.WriteStartObject();
        _json.WriteStartArray("locations");
        foreach (var (passage, words) in steps)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("location");
            WriteLocation(passage, passage.Source == finding.Passage.Source ? artifact : null, null, words);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteFix(Finding finding, int artifact)
    {
        if (finding.Fix is not { } fix)
            return;
        _json.WriteStartArray("fixes");
        _json.WriteStartObject();
        SarifReport.WriteMessage(_json, "description", fix.Description);
        _json.WriteStartArray("artifactChanges");
        _json.WriteStartObject();
        SarifReport.WriteLocation(_json, "artifactLocation", finding.Passage.Source.Path, artifact);
        _json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            _json.WriteStartObject();
            WriteRegion("deletedRegion", new Passage(finding.Passage.Source, edit.Span));
            _json.WriteStartObject("insertedContent");
            _json.WriteText("text", edit.Replacement);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteRelated(Finding finding, int artifact)
    {
        if (finding.Related.Count == 0)
            return;
        _json.WriteStartArray("relatedLocations");
        for (var index = 0; index < Math.Min(finding.Related.Count, MostLocations); index++)
        {
            var related = finding.Related[index];
            var sameFile = related.Passage.Source == finding.Passage.Source;
            WriteLocation(related.Passage, sameFile ? artifact : null, index + 1, related.Why);
        }
        _json.WriteEndArray();
    }

    private void WriteLocation(Passage passage, int? artifact, int? id, string? why)
    {
        _json.WriteStartObject();
        if (id is { } number)
            _json.WriteNumber("id", number);
        _json.WriteStartObject("physicalLocation");
        SarifReport.WriteLocation(_json, "artifactLocation", passage.Source.Path, artifact);
        WriteRegion("region", passage);
        _json.WriteEndObject();
        if (why != null)
            SarifReport.WriteMessage(_json, "message", why);
        _json.WriteEndObject();
    }

    private void WriteRegion(string name, Passage passage)
    {
        var start = passage.Position;
        var end = passage.EndPosition;
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", start.Line);
        _json.WriteNumber("startColumn", start.Column);
        _json.WriteNumber("endLine", end.Line);
        _json.WriteNumber("endColumn", end.Column);
        _json.WriteNumber("charOffset", passage.Span.Start);
        _json.WriteNumber("charLength", passage.Span.Length);
        _json.WriteEndObject();
    }

    private void WriteProperties(Finding finding)
    {
        _json.WriteStartObject("properties");
        _json.WriteTextIfAny("provision", finding.Provision?.Citation);
        if (finding.Missing.Count > 0)
            _json.WriteTexts("missing", finding.Missing);
        if (finding.Suggestions.Count > 0)
            _json.WriteTexts("suggestions", finding.Suggestions);
        _json.WriteTextIfAny("evidence", finding.Evidence);
        _json.WriteTextIfAny("authority", finding.Authority);
        if (finding.Line is { } line)
            LineJson.Write(_json, line);
        _json.WriteEndObject();
    }
}
