using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;

namespace DraftLint.Rules.RedLines;

/// <summary>What a finding of a red line says beyond its message: how grave it is for the position, the norms, and what could be accepted.</summary>
internal static class RedLine
{
    private const int MostShown = 10;

    /// <summary>The finding, as grave as the position says; a step less where the other side gives up the same.</summary>
    public static Finding Crossed(Finding finding, Concession concession)
    {
        var subject = concession.Position.On(concession.Subject);
        var severity = Severities(subject?.Severity) ?? finding.Severity;
        return finding.In(concession.Sentence)
            .As(concession.IsMutual && severity == Severity.Error ? Severity.Warning : severity)
            .Under(concession.Position.Cite(concession.Subject))
            .Because(subject == null ? "" : Because(subject, concession));
    }

    /// <summary>The finding on a burden, with who owes what: how much of it by when, and where.</summary>
    public static Finding Weighed(Finding finding, Burden burden)
    {
        var severity = Severities(burden.Position.On("burden")?.Severity) ?? finding.Severity;
        finding = finding.As(severity).Under(burden.Position.Cite("burden")).Because($"{Row(burden.Position.Party, burden.Own)}; {Row("all others", burden.Others)}");
        return burden.Own.Take(MostShown).Aggregate(finding, (shown, duty) => shown.And(duty.Passage, "duty of " + burden.Position.Party));
    }

    private static string Row(string who, IReadOnlyList<Statement> duties) => string.Create(CultureInfo.InvariantCulture,
        $"{who}: {duties.Count(duty => duty.Modality is Modality.Shall or Modality.Undertakes)} shall, {duties.Count(duty => duty.Modality == Modality.Will)} will, {Burden.WithDeadline(duties)} with a deadline");

    // The names are those of the enumeration; a subject that is switched off is not watched and has no concession.
    private static Severity? Severities(string? name) => Enum.TryParse(name, ignoreCase: true, out Severity severity) && severity != Severity.None ? severity : null;

    private static string Because(Subject subject, Concession concession)
    {
        var status = concession.IsMutual ? "both sides give up the same" : subject.IsNonNegotiable ? "crosses a line that is not negotiable" : "crosses a line";
        var position = subject.Position.Length == 0 ? "" : "; the position: " + subject.Position;
        return subject.Fallbacks.Count == 0 ? status + position : $"{status}{position} Acceptable instead: {subject.Fallbacks[0]}";
    }
}
