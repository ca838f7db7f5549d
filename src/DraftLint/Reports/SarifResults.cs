using System.Text.Json;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>The results of a SARIF report.</summary>
internal sealed class SarifResults
{
    private const int MostPending = 1 << 16;

    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);

    public SarifResults(Utf8JsonWriter json, IReadOnlyList<RuleDescriptor> rules)
    {
        _json = json;
        foreach (var rule in rules)
            _ruleIndex[rule.Id] = _ruleIndex.Count;
    }

    /// <summary>Writes the findings of one file.</summary>
    public void Write(LintResult result, int artifact)
    {
        foreach (var (finding, waiver) in result.Findings.Select(finding => (finding, (WaivedFinding?)null)).Concat(result.Waived.Select(waived => (waived.Finding, (WaivedFinding?)waived))))
        {
            Write(finding, artifact, result, waiver);
            if (_json.BytesPending > MostPending)
                _json.Flush();
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

    private void WriteRelated(Finding finding, int artifact)
    {
        if (finding.Related.Count == 0)
            return;
        _json.WriteStartArray("relatedLocations");
        for (var index = 0; index < finding.Related.Count; index++)
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
        WriteRegion(passage);
        _json.WriteEndObject();
        if (why != null)
            SarifReport.WriteMessage(_json, "message", why);
        _json.WriteEndObject();
    }

    private void WriteRegion(Passage passage)
    {
        var start = passage.Position;
        var end = passage.EndPosition;
        _json.WriteStartObject("region");
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
        {
            _json.WriteStartArray("missing");
            foreach (var element in finding.Missing)
                _json.WriteText(element);
            _json.WriteEndArray();
        }
        _json.WriteTextIfAny("evidence", finding.Evidence);
        _json.WriteTextIfAny("authority", finding.Authority.Length > 0 ? finding.Authority : finding.Rule.Authority);
        _json.WriteEndObject();
    }
}
