using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;

namespace DraftLint.Rules.RedLines;

/// <summary>What a finding of a red line says beyond its message: how grave it is for the position, the norms, and what could be accepted.</summary>
internal static class RedLine
{
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

    private static Severity? Severities(string? name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" => Severity.Suggestion,
        _ => null,
    };

    private static string Because(Subject subject, Concession concession)
    {
        var status = concession.IsMutual ? "both sides give up the same" : subject.IsNonNegotiable ? "crosses a line that is not negotiable" : "crosses a line";
        var position = subject.Position.Length == 0 ? "" : "; the position: " + subject.Position;
        return subject.Fallbacks.Count == 0 ? status + position : $"{status}{position} Acceptable instead: {subject.Fallbacks[0]}";
    }
}
