using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Tells findings to a person: one block for each, then what was checked and what was not.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="run">What is known of the run.</param>
/// <param name="style">How it looks.</param>
/// <param name="scope">Whether a summary follows the findings.</param>
public sealed class TextReport(TextWriter writer, RunDescription run, TextStyle style, TextScope scope = TextScope.FindingsAndSummary) : IReport
{
    // A sentence may run over many lines; the first few show where it stands.
    private const int MostLines = 3;

    private readonly RunTotals _totals = new();

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _totals.Add(result);
        foreach (var finding in result.Findings)
            Write(finding, result);
        writer.Flush();
    }

    /// <summary>Counts a draft whose findings stand in the report already.</summary>
    public void Count(DraftTotals draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _totals.Add(draft);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        if (scope == TextScope.FindingsAndSummary)
            new TextSummary(_totals, run).Write(writer, style);
        writer.Flush();
    }

    private void Write(Finding finding, LintResult result)
    {
        var position = finding.Passage.Position;
        var title = TerminalText.Escape(finding.Rule.Title);
        writer.Write(style.Link(result.Path, style.Bold(Place(result.Path, position))) + " ");
        writer.Write(style.Paint(finding.Severity, SeverityNames.Of(finding.Severity)));
        writer.Write($" {finding.Rule.Id} {style.Bold(title)}\n");
        WriteWrapped("  ", finding.Message);
        WriteSource(finding);
        WriteDetail("missing", string.Join(", ", finding.Missing));
        WriteDetail("why", finding.Evidence);
        if (finding.Line is { } line)
            Write(line);
        WriteDetail("authority", finding.Authority);
        WriteDetail("baseline", result.Changed.GetValueOrDefault(finding, ""));
        foreach (var wording in finding.Suggestions)
            WriteDetail("suggest", wording);
        foreach (var related in finding.Related)
            WriteDetail("see", $"{Place(related.Passage.Source.Path, related.Passage.Position)} {related.Why}");
        if (finding.Fix is { } fix)
            WriteDetail("fix", $"{fix.Description} ({(fix.Safety == FixSafety.Safe ? "--fix" : "--fix --unsafe")})");
        writer.Write('\n');
    }

    private void Write(PositionLine line)
    {
        WriteDetail("position", LineWords.Of(line));
        WriteDetail("accept", LineWords.Acceptable(line));
        WriteDetail("owner", LineWords.Owner(line));
    }

    private void WriteSource(Finding finding)
    {
        var source = finding.Passage.Source;
        var span = finding.Passage.Span;
        var first = source.GetPosition(span.Start).Line;
        var last = Math.Max(first, source.GetPosition(span.IsEmpty ? span.End : span.End - 1).Line);
        var shown = Math.Min(last, first + MostLines - 1);
        var gutter = shown.ToString(CultureInfo.InvariantCulture).Length;
        for (var number = first; number <= shown; number++)
        {
            var line = source.GetLineSpan(number);
            var part = TextSpan.FromBounds(Math.Clamp(span.Start, line.Start, line.End), Math.Clamp(span.End, line.Start, line.End));
            var excerpt = Excerpt.Of(source, line, part, Math.Max(20, style.Width - gutter - 5), style.Ellipsis);
            var label = number.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
            writer.Write($"  {style.Dim(label + " |")} {excerpt.Text.TrimEnd()}\n");
            if (number == first || !part.IsEmpty)
                WriteUnderline(gutter, excerpt, finding.Severity);
        }
        if (last > shown)
            writer.Write($"  {new string(' ', gutter)} {style.Dim("|")} {style.Ellipsis}\n");
    }

    private void WriteUnderline(int gutter, Excerpt excerpt, Severity severity)
    {
        var marks = style.Paint(severity, new string('^', excerpt.UnderlineLength));
        writer.Write($"  {new string(' ', gutter)} {style.Dim("|")} {new string(' ', excerpt.UnderlineStart)}{marks}\n");
    }

    private void WriteDetail(string name, string text)
    {
        if (text.Length == 0)
            return;
        const int Indent = 13;
        var label = $"  {name}:".PadRight(Indent);
        var lines = WordWrap.Lines(TerminalText.Escape(text.ReplaceLineEndings(" ")), Math.Max(20, style.Width - Indent));
        var lead = style.Dim(label);
        foreach (var line in lines)
        {
            writer.Write($"{lead}{line}\n");
            lead = new string(' ', Indent);
        }
    }

    private void WriteWrapped(string indent, string text)
    {
        foreach (var line in WordWrap.Lines(TerminalText.Escape(text.ReplaceLineEndings(" ")), style.Width - indent.Length))
            writer.Write($"{indent}{line}\n");
    }

    internal static string Place(string path, TextPosition position)
    {
        // A file may be named so that its line would be a command to the runner of a CI service.
        var safe = path.StartsWith("::", StringComparison.Ordinal) || path.StartsWith("##[", StringComparison.Ordinal) ? "./" + path : path;
        return string.Create(CultureInfo.InvariantCulture, $"{TerminalText.Escape(safe)}:{position.Line}:{position.Column}");
    }
}

/// <summary>How much a text report says.</summary>
public enum TextScope
{
    /// <summary>Findings, then a summary.</summary>
    FindingsAndSummary,

    /// <summary>Findings only.</summary>
    FindingsOnly,
}
