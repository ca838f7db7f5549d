using DraftLint.Diagnostics;
using NRules;

namespace DraftLint.Rules.Explaining;

/// <summary>The same for the package NRules, which keeps no trace of what led to a fact, and does not say which rule's condition threw or what a rule cost.</summary>
internal static class SessionExplanation
{
    public static Derivation? Why(ISession session, object fact) => null;

    public static Silence? WhyNot(ISession session, string rule, int line) => null;

    public static void Measure(ISession session, Action<string, long> spent)
    {
        // The package tells when a rule fires, and nothing of the search before, which is what a rule costs.
    }

    public static Finding? Failure(RuleExecutionException exception, Reading reading) => null;
}
