namespace DraftLint.Diagnostics;

/// <summary>Where it was decided to live with a finding.</summary>
public enum WaiverKind
{
    /// <summary>In a comment of the draft.</summary>
    Comment,

    /// <summary>In the baseline.</summary>
    Baseline,
}

/// <summary>A finding that somebody has decided to live with: told, but not counted.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Kind">Where it was decided.</param>
/// <param name="Reason">Why, in the words of whoever decided; empty where nothing was said.</param>
public sealed record WaivedFinding(Finding Finding, WaiverKind Kind, string Reason);
