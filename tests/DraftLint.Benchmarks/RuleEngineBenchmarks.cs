using BenchmarkDotNet.Attributes;
using DraftLint.RuleEngine.Tests.Workload;
using NRules;

namespace DraftLint.Benchmarks;

/// <summary>Inserts the facts of a draft into a new session and fires.</summary>
[MemoryDiagnoser]
public class RuleEngineBenchmarks
{
    private IReadOnlyList<object> _facts = [];
    private ISessionFactory _rules = null!;

    [Params(50, 200)]
    public int Rules { get; set; }

    [Params(1_000, 10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _facts = Draft.Facts(Facts);
        _rules = WorkloadRules.Compile(Rules);
    }

    [Benchmark]
    public int InsertAndFire()
    {
        var session = _rules.CreateSession();
        session.InsertAll(_facts);
        var firings = session.Fire();
        (session as IDisposable)?.Dispose();
        return firings;
    }
}
