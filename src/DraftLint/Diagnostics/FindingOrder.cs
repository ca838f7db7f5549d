namespace DraftLint.Diagnostics;

/// <summary>Puts findings in the order of reports and keeps one for each sentence and rule, and one for each place and rule.</summary>
internal static class FindingOrder
{
    public static IReadOnlyList<Finding> Settle(IEnumerable<Finding> findings)
    {
        var ordered = findings.ToList();
        ordered.Sort(Compare);
        // The severest finding of a sentence speaks for it; of equals the first.
        var spokesmen = new Dictionary<FindingPlace, Finding>();
        foreach (var finding in ordered)
        {
            var place = PlaceOf(finding);
            if (!spokesmen.TryGetValue(place, out var other) || finding.Severity > other.Severity)
                spokesmen[place] = finding;
        }
        return ordered.FindAll(finding => spokesmen[PlaceOf(finding)] == finding);
    }

    // Rules that fail and scripts that are refused at one place are different defects, and each is named.
    // And what two sides give is told to each.
    private static FindingPlace PlaceOf(Finding finding) =>
        new(finding.Rule.Id, finding.Rule == LinterRules.RuleFailed || finding.Rule == LinterRules.ScriptRefused ? finding.Message : finding.Sentence ?? (object)finding.Passage.Span, finding.Line?.Position.Name);

    /// <summary>By place, then by rule.</summary>
    public static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings)
    {
        var ordered = findings.ToList();
        ordered.Sort(Compare);
        return ordered;
    }

    /// <summary>By place, then by rule, then by message, then by position.</summary>
    public static int Compare(Finding one, Finding other)
    {
        var order = one.Passage.Span.CompareTo(other.Passage.Span);
        if (order == 0)
            order = string.CompareOrdinal(one.Rule.Id, other.Rule.Id);
        if (order == 0)
            order = string.CompareOrdinal(one.Message, other.Message);
        return order != 0 ? order : string.CompareOrdinal(one.Line?.Position.Name, other.Line?.Position.Name);
    }

    // What is told once.
    private sealed record FindingPlace(string Rule, object Place, string? Position);
}
