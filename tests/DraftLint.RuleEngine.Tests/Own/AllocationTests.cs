using DraftLint.RuleEngine.Tests.Workload;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

public class AllocationTests
{
    // The same on every machine, unlike time. The benchmark shows 74 bytes; here most actions are still interpreted, which takes
    // some fifty more.
    [Fact]
    public void Fifty_rules_allocate_little_for_each_fact()
    {
        const int Facts = 10_000;
        var facts = Draft.Facts(Facts);
        var rules = WorkloadRules.Compile(50);
        var least = long.MaxValue;
        for (var run = 0; run < 12; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var session = rules.CreateSession();
            session.InsertAll(facts);
            session.Fire();
            (session as IDisposable)?.Dispose();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.InRange(least / (double)Facts, 1, 150);
    }
}
