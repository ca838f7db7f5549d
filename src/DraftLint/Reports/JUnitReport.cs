using System.Globalization;
using System.Text;
using System.Xml;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes the XML that continuous integration shows as tests: a suite for each file, a failed test for each finding at or above a severity, a passed one for the others and for a file without.</summary>
public sealed class JUnitReport : IReport, IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly XmlWriter _xml;
    private readonly Severity _failOn;

    /// <param name="stream">Where it goes; left open.</param>
    /// <param name="failOn">The lowest severity that is a failed test; with <see cref="Severity.None"/> none is.</param>
    public JUnitReport(Stream stream, Severity failOn)
    {
        _failOn = failOn;
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "DraftLint");
    }

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _xml.WriteStartElement("testsuite");
        Attribute("name", result.Path);
        Attribute("tests", Math.Max(1, result.Findings.Count + result.Waived.Count));
        Attribute("failures", result.Findings.Count(Fails));
        Attribute("errors", result.Problem == null ? 0 : 1);
        Attribute("skipped", result.Waived.Count);
        foreach (var finding in result.Findings)
            Write(finding, result.Path);
        foreach (var waived in result.Waived)
            Write(waived, result.Path);
        if (result.Findings.Count + result.Waived.Count == 0)
            WriteWhole(result);
        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Finish()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <summary>Lets go of the writer, not of the stream.</summary>
    public void Dispose() => _xml.Dispose();

    private void Write(Finding finding, string path)
    {
        var place = Begin(finding, path);
        var details = string.Join("\n", Details(finding, $"{path}:{place}"));
        if (Fails(finding))
        {
            _xml.WriteStartElement("failure");
            Attribute("type", SeverityNames.Of(finding.Severity));
            Attribute("message", finding.Message);
            _xml.WriteString(XmlText.Of(details));
        }
        else
        {
            // Passed, and what there is to say stands in its output.
            _xml.WriteStartElement("system-out");
            _xml.WriteString(XmlText.Of($"{SeverityNames.Of(finding.Severity)}: {finding.Message}\n{details}"));
        }
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private bool Fails(Finding finding) => _failOn != Severity.None && finding.Severity >= _failOn;

    // What somebody has decided to live with is no failure, and stays in sight.
    private void Write(WaivedFinding waived, string path)
    {
        Begin(waived.Finding, path);
        _xml.WriteStartElement("skipped");
        Attribute("message", $"waived {(waived.Kind == WaiverKind.Comment ? "in the text" : "by the baseline")}: {waived.Reason}");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private string Begin(Finding finding, string path)
    {
        var position = finding.Passage.Position;
        var place = string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column}");
        _xml.WriteStartElement("testcase");
        Attribute("classname", path);
        Attribute("name", $"{finding.Rule.Id} {finding.Rule.Title} ({place})");
        return place;
    }

    private static IEnumerable<string> Details(Finding finding, string place)
    {
        yield return place;
        if (finding.Provision is { Citation.Length: > 0 } provision)
            yield return $"in: {provision.Citation}";
        if (finding.Missing.Count > 0)
            yield return $"missing: {string.Join(", ", finding.Missing)}";
        if (finding.Evidence.Length > 0)
            yield return $"why: {finding.Evidence}";
        if (finding.Line is { } line)
            yield return $"position: {LineWords.Of(line)}";
        if (finding.Authority.Length > 0)
            yield return $"authority: {finding.Authority}";
    }

    // A suite without a test reads as one that did not run.
    private void WriteWhole(LintResult result)
    {
        _xml.WriteStartElement("testcase");
        Attribute("classname", result.Path);
        if (result.Problem == null)
        {
            Attribute("name", "no findings");
        }
        else
        {
            Attribute("name", LinterRules.UnreadableInput.ToString());
            _xml.WriteStartElement("error");
            Attribute("type", "unreadable");
            Attribute("message", result.Problem);
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, XmlText.Of(value));

    private void Attribute(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
