using System.Text.RegularExpressions;

namespace DraftLint.Tests.Reports;

/// <summary>Leaves out of a report what is reviewed elsewhere: the pages of the rules, and of a page of HTML its style sheet and script.</summary>
internal static partial class Stable
{
    public static string Of(string report)
    {
        var stable = RuleSet().Replace(report, "$1RULESET");
        stable = Hashes().Replace(stable, "sha256-HASH");
        stable = Without(stable, "<style>", "</style>");
        stable = Without(stable, "<script>", "</script>");
        return Without(stable, "<h2 id=\"rules-title\">", "</section>");
    }

    private static string Without(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return from < 0 ? text : text[..(from + start.Length)] + text[text.IndexOf(end, from, StringComparison.Ordinal)..];
    }

    [GeneratedRegex("""("ruleSet": "|rule set `|rule set <code>)[0-9a-f]{12}""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RuleSet();

    [GeneratedRegex("sha256-[A-Za-z0-9+/=]{44}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();
}
