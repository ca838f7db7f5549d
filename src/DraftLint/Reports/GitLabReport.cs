using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes the Code Quality report of GitLab: a list of findings, each told apart from all others by its fingerprint.</summary>
public sealed class GitLabReport : IReport, IDisposable
{
    private readonly Utf8JsonWriter _json;

    /// <param name="stream">Where it goes; left open.</param>
    public GitLabReport(Stream stream)
    {
        _json = new Utf8JsonWriter(stream, JsonText.Options);
        _json.WriteStartArray();
    }

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Problem is { } problem)
            Write(LinterRules.UnreadableInput, Severity.Error, problem, result.Path, (1, 1), LinterRules.UnreadableInput.Id);
        foreach (var finding in result.Findings)
        {
            Write(finding.Rule, finding.Severity, $"{finding.Rule.Title}: {finding.Message}", result.Path, Lines(finding.Passage), result.FingerprintOf(finding));
            _json.Flush();
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        _json.WriteEndArray();
        _json.Flush();
    }

    /// <summary>Lets go of the writer, not of the stream.</summary>
    public void Dispose() => _json.Dispose();

    private void Write(RuleDescriptor rule, Severity severity, string description, string path, (int First, int Last) lines, string fingerprint)
    {
        _json.WriteStartObject();
        _json.WriteText("description", description);
        _json.WriteText("check_name", rule.Id);
        // The same clause in two drafts is two findings: GitLab shows one of those that have one fingerprint.
        _json.WriteString("fingerprint", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{fingerprint}"))));
        _json.WriteString("severity", Level(severity));
        _json.WriteStartObject("location");
        _json.WriteText("path", path);
        _json.WriteStartObject("lines");
        _json.WriteNumber("begin", lines.First);
        _json.WriteNumber("end", lines.Last);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private static (int First, int Last) Lines(Passage passage) => (passage.Position.Line, passage.EndPosition.Line);

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };
}
