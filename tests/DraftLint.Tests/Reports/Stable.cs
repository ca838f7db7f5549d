using System.Text.RegularExpressions;

namespace DraftLint.Tests.Reports;

/// <summary>Leaves out of a report what changes with every word on a page of a rule: pages are reviewed as pages.</summary>
internal static partial class Stable
{
    public static string Of(string report) => RuleSet().Replace(report, "$1RULESET");

    [GeneratedRegex("""("ruleSet": "|rule set `|rule set <code>)[0-9a-f]{12}""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RuleSet();
}
