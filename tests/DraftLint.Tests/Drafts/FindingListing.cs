using System.Text;
using DraftLint.Diagnostics;

namespace DraftLint.Tests.Drafts;

/// <summary>Findings one a line: <c>line:column severity id message</c>.</summary>
internal static class FindingListing
{
    public static string Of(IEnumerable<Finding> findings)
    {
        var listing = new StringBuilder();
        foreach (var finding in findings)
        {
            var (line, column) = finding.Passage.Position;
            listing.Append(System.Globalization.CultureInfo.InvariantCulture, $"{line}:{column} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Message}\n");
        }
        return listing.ToString();
    }
}
