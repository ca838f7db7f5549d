using System.Text;

namespace DraftLint.Tests.RulePages;

/// <summary>The table of all rules in rules/README.md.</summary>
internal static class RuleTable
{
    public const string Path = "rules/README.md";

    private const string Head = "| id | severity | title | page |\n| --- | --- | --- | --- |\n";

    /// <summary>The text with the table as it should be; what stands before and behind the table stays.</summary>
    public static string Renew(string text)
    {
        var start = text.IndexOf(Head, StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        return text[..start] + Table() + text[end..];
    }

    private static string Table()
    {
        var table = new StringBuilder(Head);
        foreach (var rule in RulePage.Documented.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var link = RulePage.PathOf(rule)["rules/".Length..];
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} | [{rule.Name}]({link}) |\n");
        }
        return table.ToString();
    }
}
