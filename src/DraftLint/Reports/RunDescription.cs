using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>What is known of a run before the first file is read: what a report says besides the findings.</summary>
public sealed class RunDescription
{
    /// <summary>The version of the tool.</summary>
    public required string Version { get; init; }

    /// <summary>The rules that run.</summary>
    public required IReadOnlyList<RuleDescriptor> Rules { get; init; }

    /// <summary>The names of the chosen positions.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];

    /// <summary>What is not checked, and why, each in one clause: "red lines not checked: choose a side with --position ukraine".</summary>
    public IReadOnlyList<string> NotChecked { get; init; } = [];

    /// <summary>What else is to be said of the run at its end, each in one clause. It may grow until the reports are finished.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What is not checked, and what else is to be said.</summary>
    internal IEnumerable<string> Remarks => NotChecked.Concat(Notes);

    /// <summary>The prose of a rule's page, or null where there is no page.</summary>
    public Func<RuleDescriptor, RuleProse?> Prose { get; init; } = _ => null;
}
