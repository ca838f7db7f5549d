using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>The matrix of sides in words.</summary>
internal static class SideWords
{
    /// <summary>"crossed", "fallback", "proposed", "fine".</summary>
    public static string Status(LineStatus status) => status == LineStatus.Within ? "fine" : LineWords.Status(status);

    /// <summary>The worst that a provision does to a side, or "silent".</summary>
    public static string Status(SideCell cell) => cell.Lines.Count == 0 ? "silent" : Status(cell.Lines[0].Status);

    /// <summary>"crossed: forces, alliances; fine: territory".</summary>
    public static string Of(SideCell cell) => cell.Lines.Count == 0
        ? "silent"
        : string.Join("; ", cell.Lines.GroupBy(line => line.Status).Select(group => $"{Status(group.Key)}: {string.Join(", ", group.Select(line => line.Subject))}"));

    /// <summary>"silent for all: 12 provisions"; empty where there is none.</summary>
    public static string Silent(SideMatrix sides) => sides.Rows.Count(row => row.IsSilent) is var silent and > 0 ? $"{(sides.Positions.Count == 1 ? "silent" : "silent for all")}: {TextSummary.Count(silent, "provision")}" : "";
}
