using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>What a comment asks for.</summary>
internal enum SuppressionKind
{
    /// <summary><c>draftlint-disable-next</c>: for the provision that follows.</summary>
    Next,

    /// <summary><c>draftlint-disable</c>: from here on.</summary>
    Begin,

    /// <summary><c>draftlint-restore</c>: no longer.</summary>
    End,
}

/// <summary>A comment that suppresses findings: <c>&lt;!-- draftlint-disable-next DL4009 until 2026-12-31 -- the reason --&gt;</c>.</summary>
internal sealed class Suppression
{
    /// <summary>The comment.</summary>
    public required Passage Comment { get; init; }

    /// <summary>What it asks for.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>Ids of rules, or their beginnings, in capitals.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The last day on which it counts, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The comment as a message quotes it: without its reason.</summary>
    public required string Words { get; init; }

    /// <summary>Set when it has suppressed a finding.</summary>
    public bool IsUsed { get; set; }
}
