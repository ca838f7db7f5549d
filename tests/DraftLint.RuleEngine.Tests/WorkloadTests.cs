using DraftLint.RuleEngine.Tests.Workload;
using Xunit;

namespace DraftLint.RuleEngine.Tests;

public class WorkloadTests
{
    [Theory]
    [InlineData(1_000, 0, 0u)]
    [InlineData(10_000, 0, 0u)]
    public void Fifty_rules_find_the_same_issues_in_both_engines(int facts, int issues, uint checksum)
    {
        var found = Issues(facts);
        Assert.Equal((issues, checksum), (found.Count, Checksum(found)));
    }

    private static List<string> Issues(int facts)
    {
        var session = WorkloadRules.Compile(50).CreateSession();
        session.InsertAll(Draft.Facts(facts));
        session.Fire();
        return [.. session.Query<Issue>().Select(issue => issue.ToString()!).AsEnumerable().Order(StringComparer.Ordinal)];
    }

    // FNV-1a
    private static uint Checksum(List<string> lines) =>
        lines.SelectMany(line => line + "\n").Aggregate(2166136261, (hash, character) => (hash ^ character) * 16777619);
}
