using DraftLint.RuleEngine.Tests.Workload;
using Xunit;

namespace DraftLint.RuleEngine.Tests;

public class ParallelTests
{
    [Fact]
    public async Task Eight_sessions_at_once_find_what_one_finds_in_the_same_order()
    {
        var facts = Draft.Facts(5_000);
        var alone = Run(WorkloadRules.Compile(50), facts);
        var shared = WorkloadRules.Compile(50);
        using var start = new ManualResetEventSlim();
        var sessions = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.Wait();
                return Run(shared, facts);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        start.Set();
        foreach (var issues in await Task.WhenAll(sessions))
            Assert.Equal(alone, issues);
    }

    private static List<string> Run(NRules.ISessionFactory rules, IReadOnlyList<object> facts)
    {
        var session = rules.CreateSession();
        session.InsertAll(facts);
        session.Fire();
        return [.. session.Query<Issue>().AsEnumerable().Select(issue => issue.ToString()!)];
    }
}
