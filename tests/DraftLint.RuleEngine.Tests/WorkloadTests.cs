using DraftLint.RuleEngine.Tests.Workload;
using Xunit;

namespace DraftLint.RuleEngine.Tests;

public class WorkloadTests
{
    [Theory]
    [InlineData(1_000, 138, 1513922606)]
    [InlineData(10_000, 1131, 2015610397)]
    public void Fifty_rules_find_the_same_issues_in_both_engines(int facts, int issues, uint checksum)
    {
        var found = Issues(facts, WorkloadRules.Compile(50));
        Assert.Equal((issues, checksum), (found.Count, Checksum(found)));
    }

    [Theory]
    [InlineData(1_000, 138, 1513922606)]
    [InlineData(10_000, 1131, 2015610397)]
    public void Nested_loops_find_the_same_issues(int facts, int issues, uint checksum)
    {
        var found = PlainWorkload.Issues(Draft.Facts(facts), variants: 2);
        Assert.Equal((issues, checksum), (found.Count, Checksum(found)));
    }

    [Fact]
    public void Two_hundred_rules_find_what_nested_loops_find() =>
        Assert.Equal(PlainWorkload.Issues(Draft.Facts(2_000), variants: 8), Issues(2_000, WorkloadRules.Compile(200)));

    private static List<string> Issues(int facts, NRules.ISessionFactory rules)
    {
        var session = rules.CreateSession();
        session.InsertAll(Draft.Facts(facts));
        session.Fire();
        return [.. session.Query<Issue>().Select(issue => issue.ToString()!).AsEnumerable().Order(StringComparer.Ordinal)];
    }

    // FNV-1a
    private static uint Checksum(List<string> lines) =>
        lines.SelectMany(line => line + "\n").Aggregate(2166136261, (hash, character) => (hash ^ character) * 16777619);
}
