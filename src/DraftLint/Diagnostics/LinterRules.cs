namespace DraftLint.Diagnostics;

/// <summary>The rules by which the linter reports on itself.</summary>
public static class LinterRules
{
    /// <summary>A file that cannot be checked.</summary>
    public static RuleDescriptor UnreadableInput { get; } = new("DL9001", "unreadable-input", "Input not readable", Category.Linter, Severity.Error, "{0}");

    /// <summary>A comment that would suppress findings and says not why.</summary>
    public static RuleDescriptor SuppressionWithoutReason { get; } = new("DL9002", "suppression-without-a-reason", "Suppression without a reason",
        Category.Linter, Severity.Warning, "\"{0}\" gives no reason and suppresses nothing; add one: -- REASON");

    /// <summary>A comment for the linter that suppresses nothing: it has lapsed, is misspelt, or nothing is found where it stands.</summary>
    public static RuleDescriptor UselessSuppression { get; } = new("DL9003", "useless-suppression", "Suppression that suppresses nothing",
        Category.Linter, Severity.Warning, "\"{0}\" {1}");

    /// <summary>A comment that would suppress the findings of a rule that there is not.</summary>
    public static RuleDescriptor UnknownSuppression { get; } = new("DL9004", "unknown-rule-in-a-suppression", "Unknown rule in a suppression",
        Category.Linter, Severity.Warning, "\"{0}\" is no rule{1}");

    /// <summary>A scripted rule that does not compile, or asks for what is not available to rules. The others have run.</summary>
    public static RuleDescriptor ScriptRefused { get; } = new("DL9005", "script-refused", "A scripted rule does not compile", Category.Linter, Severity.Warning,
        "{0}: {1}; this script was left out");

    /// <summary>A rule that threw. The others have run.</summary>
    public static RuleDescriptor RuleFailed { get; } = new("DL9006", "rule-failed", "A rule failed", Category.Linter, Severity.Warning,
        "rule {0} failed on this text and was left out; report this as a defect of the rule");

    /// <summary>A check that was not made because its input was not seen or not understood.</summary>
    public static RuleDescriptor CheckSkipped { get; } = new("DL9007", "check-skipped", "Check skipped", Category.Linter, Severity.Suggestion,
        "text in \"{0}\" is checked for structure and hidden text only; there is no vocabulary for it");

    /// <summary>What a stranger's tree brings along to hide findings: configuration, a baseline, a comment. It does not count, and somebody should look at it.</summary>
    public static RuleDescriptor UntrustedSettings { get; } = new("DL9008", "untrusted-settings", "Settings that do not count", Category.Linter, Severity.Warning,
        "\"{0}\" {1} and does not count; read it before you take it over");

    /// <summary>A baseline that knows findings that are gone: told on a build server, where nobody reads notes.</summary>
    public static RuleDescriptor StaleBaseline { get; } = new("DL9009", "stale-baseline", "Baseline of findings that are gone", Category.Linter, Severity.Warning,
        "\"{0}\" knows {1}; run draftlint baseline --prune");

    /// <summary>Those about comments that suppress findings.</summary>
    public static IReadOnlyList<RuleDescriptor> SuppressionRules { get; } = [SuppressionWithoutReason, UselessSuppression, UnknownSuppression, UntrustedSettings];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [UnreadableInput, SuppressionWithoutReason, UselessSuppression, UnknownSuppression, ScriptRefused, RuleFailed, CheckSkipped, UntrustedSettings, StaleBaseline];
}
