using System.Text.Json;
using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes the findings of the JSON report. Every finding has every key, so that a program need not ask which there are.</summary>
internal sealed class FindingJson(Utf8JsonWriter json)
{
    private const int MostPending = 1 << 16;

    public void Write(LintResult result)
    {
        foreach (var finding in result.Findings)
        {
            Write(finding, result);
            if (json.BytesPending > MostPending)
                json.Flush();
        }
    }

    /// <summary>Writes the findings that somebody has decided to live with, each with the reason.</summary>
    public void WriteWaived(LintResult result)
    {
        foreach (var (finding, kind, reason) in result.Waived)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind == WaiverKind.Comment ? "comment" : "baseline");
            json.WriteText("reason", reason);
            json.WritePropertyName("finding");
            Write(finding, result);
            json.WriteEndObject();
        }
    }

    private void Write(Finding finding, LintResult result)
    {
        json.WriteStartObject();
        json.WriteText("rule", finding.Rule.Id);
        json.WriteText("name", finding.Rule.Name);
        json.WriteText("title", finding.Rule.Title);
        json.WriteString("category", SeverityNames.Of(finding.Rule.Category));
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteText("message", finding.Message);
        WritePassage(finding.Passage);
        WriteProvision(finding.Provision);
        json.WriteTexts("missing", finding.Missing);
        json.WriteTexts("suggestions", finding.Suggestions);
        json.WriteText("evidence", finding.Evidence);
        json.WriteText("authority", finding.Authority);
        if (finding.Line is { } line)
            LineJson.Write(json, line);
        else
            json.WriteNull("position");
        WriteRelated(finding.Related);
        WriteFix(finding.Fix);
        json.WriteText("changedSince", result.Changed.GetValueOrDefault(finding, ""));
        json.WriteString("fingerprint", result.FingerprintOf(finding));
        json.WriteEndObject();
    }

    private void WriteProvision(Provision? provision)
    {
        if (provision == null)
        {
            json.WriteNull("provision");
            return;
        }
        json.WriteStartObject("provision");
        json.WriteText("path", provision.Path);
        json.WriteText("citation", provision.Citation);
        json.WriteEndObject();
    }

    private void WriteRelated(IReadOnlyList<RelatedPassage> related)
    {
        json.WriteStartArray("related");
        foreach (var (passage, why) in related)
        {
            json.WriteStartObject();
            json.WriteText("path", passage.Source.Path);
            json.WriteText("why", why);
            WritePassage(passage);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteFix(Fix? fix)
    {
        if (fix == null)
        {
            json.WriteNull("fix");
            return;
        }
        json.WriteStartObject("fix");
        json.WriteText("description", fix.Description);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteNumber("offset", edit.Span.Start);
            json.WriteNumber("length", edit.Span.Length);
            json.WriteText("replacement", edit.Replacement);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePassage(Passage passage)
    {
        json.WriteText("words", passage.Text);
        WritePosition("start", passage.Position, passage.Span.Start);
        WritePosition("end", passage.EndPosition, passage.Span.End);
    }

    private void WritePosition(string name, TextPosition position, int offset)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
