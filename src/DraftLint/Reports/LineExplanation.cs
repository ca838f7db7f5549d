using System.Globalization;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Explains what rules found on a line of a draft, or why one found nothing, to a person at a terminal.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class LineExplanation(TextWriter writer, TextStyle style)
{
    private const int Step = 4;

    /// <summary>Prints a finding and the facts and rules that led to it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="derivation">How it came about; null where no chain of facts is known.</param>
    public void Print(Finding finding, Derivation? derivation)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var place = TextReport.Place(finding.Passage.Source.Path, finding.Passage.Position);
        writer.Write($"{style.Bold(place)} {style.Paint(finding.Severity, SeverityNames.Of(finding.Severity))} {finding.Rule.Id} {style.Bold(TerminalText.Escape(finding.Rule.Title))}\n");
        Write(2, finding.Message);
        if (derivation == null)
            Write(2, "no rule concluded this from facts");
        else
            Print(derivation, 2);
        writer.Write('\n');
    }

    /// <summary>Prints why a rule found nothing on a line.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="silence">Why.</param>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, from 1.</param>
    public void Print(RuleDescriptor rule, Silence silence, string path, int line)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(silence);
        var kinds = string.Join(" or ", silence.Sought);
        if (silence.Refusals.Count == 0)
        {
            var nearest = silence.NearestLine is { } near ? $"the nearest is on line {Number(near)}" : "there is none in this draft";
            Write(0, $"{rule.Id} finds nothing on line {Number(line)} of {path}: it is about a {kinds}, and none stands there; {nearest}");
            return;
        }
        Write(0, $"{rule.Id} finds nothing on line {Number(line)} of {path}: the first condition that fails, for each {silence.Refusals[0].Candidate.Kind} there");
        foreach (var refusal in silence.Refusals)
        {
            Print(refusal.Candidate, 2);
            foreach (var other in refusal.Others)
                Print(other, 2 + Step, "with ");
            Write(2 + Step, refusal.Reason);
        }
    }

    private void Print(Derivation derivation, int indent)
    {
        Write(indent, $"concluded by {derivation.Rule} from");
        foreach (var ground in derivation.Grounds)
        {
            Write(indent + Step, ground.Sought);
            foreach (var condition in ground.Conditions)
                Write(indent + (2 * Step), $"where {condition}");
            foreach (var key in ground.Absent)
                Write(indent + (2 * Step), $"none has {key}");
            foreach (var fact in ground.Facts)
                Print(fact, indent + (2 * Step));
        }
    }

    private void Print(StatedFact fact, int indent, string lead = "")
    {
        var place = fact.Passage?.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column} ") : "";
        Write(indent, $"{lead}{place}{fact.Kind} \"{fact.Words}\"");
        if (fact.Source != null)
            Print(fact.Source, indent + Step);
    }

    private void Write(int indent, string text)
    {
        var margin = new string(' ', indent);
        foreach (var line in WordWrap.Lines(TerminalText.Escape(text.ReplaceLineEndings(" ")), Math.Max(20, style.Width - indent)))
            writer.Write($"{margin}{line}\n");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
