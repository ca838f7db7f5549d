namespace DraftLint.Diagnostics;

/// <summary>The rules by which the linter reports on itself.</summary>
public static class LinterRules
{
    /// <summary>A file that cannot be checked.</summary>
    public static RuleDescriptor UnreadableInput { get; } = new("DL9001", "unreadable-input", "Input not readable", Category.Linter, Severity.Error, "{0}");

    /// <summary>A rule that threw. The others have run.</summary>
    public static RuleDescriptor RuleFailed { get; } = new("DL9006", "rule-failed", "A rule failed", Category.Linter, Severity.Warning,
        "rule {0} failed on this text and was left out; report this as a defect of the rule");

    /// <summary>A check that was not made because its input was not seen or not understood.</summary>
    public static RuleDescriptor CheckSkipped { get; } = new("DL9007", "check-skipped", "Check skipped", Category.Linter, Severity.Suggestion,
        "text in \"{0}\" is checked for structure and hidden text only; there is no vocabulary for it");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [UnreadableInput, RuleFailed, CheckSkipped];
}
