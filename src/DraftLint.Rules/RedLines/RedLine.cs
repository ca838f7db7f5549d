using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;

namespace DraftLint.Rules.RedLines;

/// <summary>What a finding of a red line says beyond its message: how it stands to the position, how grave it is, and the norms.</summary>
internal static class RedLine
{
    private const int MostShown = 10;

    /// <summary>
    /// The finding, as grave as the position says; a step less where a fallback is reached, a warning at most where the other side gives up
    /// the same, and a note where somebody else proposes it.
    /// </summary>
    public static Finding Crossed(Finding finding, Concession concession)
    {
        var line = PositionLine.Of(concession);
        var told = finding.In(concession.Sentence).As(Gravity(finding, line)).Under(concession.Position.Cite(concession.Subject)).Against(line);
        return concession.Proposer == null ? told : told.Saying(Proposal(line, concession));
    }

    /// <summary>The finding on a burden, with who owes what: how much of it by when, and where.</summary>
    public static Finding Weighed(Finding finding, Burden burden)
    {
        var line = new PositionLine(burden.Position, "burden", LineStatus.Crossed);
        finding = finding.As(Gravity(finding, line)).Under(burden.Position.Cite("burden")).Against(line).Because($"{Row(burden.Position.Party, burden.Own)}; {Row("all others", burden.Others)}");
        return burden.Own.Take(MostShown).Aggregate(finding, (shown, duty) => shown.And(duty.Passage, "duty of " + burden.Position.Party));
    }

    private static string Row(string who, IReadOnlyList<Statement> duties) => string.Create(CultureInfo.InvariantCulture,
        $"{who}: {duties.Count(duty => duty.Modality is Modality.Shall or Modality.Undertakes)} shall, {duties.Count(duty => duty.Modality == Modality.Will)} will, {Burden.WithDeadline(duties)} with a deadline");

    private static Severity Gravity(Finding finding, PositionLine line)
    {
        var severity = Severities(line.Told?.Severity) ?? finding.Severity;
        return line.Status switch
        {
            LineStatus.Proposed => Severity.Suggestion,
            LineStatus.Fallback => severity == Severity.Error ? Severity.Warning : Severity.Suggestion,
            _ => line.IsMutual && severity == Severity.Error ? Severity.Warning : severity,
        };
    }

    // The names are those of the enumeration; a subject that is switched off is not watched and has no concession.
    private static Severity? Severities(string? name) => Enum.TryParse(name, ignoreCase: true, out Severity severity) && severity != Severity.None ? severity : null;

    private static string Proposal(PositionLine line, Concession concession) =>
        $"\"{concession.Passage.Text}\" is proposed by {line.Proposer!.Text}, not agreed; do not let it stand";
}
