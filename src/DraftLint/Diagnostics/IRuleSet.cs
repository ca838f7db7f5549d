namespace DraftLint.Diagnostics;

/// <summary>Rules that read one agreement: the built-in ones, or scripts.</summary>
public interface IRuleSet
{
    /// <summary>What the rules are.</summary>
    IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>Runs the rules that are on. Findings come in no particular order.</summary>
    IEnumerable<Finding> Check(Reading reading);
}
