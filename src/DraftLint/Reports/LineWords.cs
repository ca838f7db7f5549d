using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>The line of a position that a finding is about, in words.</summary>
internal static class LineWords
{
    /// <summary>The word that stands in data: "crossed", "fallback", "proposed", "within".</summary>
    public static string Status(LineStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>"ukraine, territory: crossed; not negotiable without new instructions. What the position holds."</summary>
    public static string Of(PositionLine line)
    {
        var holds = line.Told is { Position.Length: > 0 } told ? ". " + told.Position : "";
        var mutual = line.IsMutual ? ", and both sides give the same" : "";
        var fixedLine = line.IsNonNegotiable ? "; not negotiable without new instructions" : "";
        return $"{line.Position.Name}, {line.Subject}: {Happened(line)}{mutual}{fixedLine}{holds}";
    }

    /// <summary>What could be accepted: the fallback that is reached, else the first; empty where the position gives none.</summary>
    public static string Acceptable(PositionLine line) => (line.Reached ?? (line.Told is { Fallbacks: [var first, ..] } ? first : null))?.Wording ?? "";

    /// <summary>Whom to ask, and when the line is to be looked at again; empty where the position does not say.</summary>
    public static string Owner(PositionLine line) => line.Told switch
    {
        { Owner.Length: > 0, Review.Length: > 0 } told => $"{told.Owner} (review {told.Review})",
        { Owner.Length: > 0 } told => told.Owner,
        { Review.Length: > 0 } told => $"review {told.Review}",
        _ => "",
    };

    private static string Happened(PositionLine line) => line.Status switch
    {
        LineStatus.Crossed => "line crossed",
        LineStatus.Fallback => "fallback reached",
        LineStatus.Proposed => $"a proposal of {line.Proposer!.Text} that would {(line.Reached == null ? "cross the line" : "reach a fallback")}",
        _ => "within the position",
    };
}
