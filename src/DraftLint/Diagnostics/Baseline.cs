namespace DraftLint.Diagnostics;

/// <summary>A finding that was known when the baseline was written. It holds hashes and names, and no text of a draft.</summary>
public sealed record BaselineEntry
{
    /// <summary>The draft, relative to the folder of the baseline, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The fingerprint of the finding.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What stands of it when the text of the provision changes.</summary>
    public required string Subject { get; init; }

    /// <summary>What was decided: <c>accepted</c>, <c>theirs</c>, <c>deferred</c>; empty where nothing was.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who decided.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When, as in 2026-12-31.</summary>
    public string Date { get; init; } = "";

    /// <summary>The decision in words: "accepted by Ms Vale on 2026-12-31: mutual".</summary>
    public string Words => (Decision.Length == 0 ? "known" : Decision)
        + (Owner.Length > 0 ? $" by {Owner}" : "") + (Date.Length > 0 ? $" on {Date}" : "") + (Reason.Length > 0 ? $": {Reason}" : "");
}

/// <summary>The findings that are known. It never grows by itself.</summary>
/// <param name="entries">The entries.</param>
public sealed class Baseline(IEnumerable<BaselineEntry> entries)
{
    /// <summary>The entries, by draft, rule and fingerprint.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; } =
    [
        .. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
    ];
}
