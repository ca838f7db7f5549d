using System.Diagnostics;
using System.Globalization;

namespace DraftLint.Benchmarks;

/// <summary>The figures of <see cref="RuleEngineBenchmarks"/> without the ceremony: best of some runs on one thread.</summary>
internal static class QuickTable
{
    public static void Print(TextWriter output)
    {
        output.WriteLine($"{"rules",5} {"facts",8} {"firings",8} {"facts/s",12} {"bytes/fact",11} {"ms",9}");
        foreach (var rules in new[] { 50, 200 })
        {
            foreach (var facts in new[] { 1_000, 10_000, 100_000 })
                PrintRow(output, new RuleEngineBenchmarks { Rules = rules, Facts = facts });
        }
    }

    private static void PrintRow(TextWriter output, RuleEngineBenchmarks benchmark)
    {
        benchmark.Prepare();
        // As BenchmarkDotNet does before it measures: what made the facts leaves holes between them.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        var firings = 0;
        var best = TimeSpan.MaxValue;
        var bytes = long.MaxValue;
        var budget = Stopwatch.StartNew();
        for (var run = 0; run < 5 || (budget.Elapsed < TimeSpan.FromSeconds(3) && run < 3000); run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            firings = benchmark.InsertAndFire();
            best = watch.Elapsed < best ? watch.Elapsed : best;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{benchmark.Rules,5} {benchmark.Facts,8} {firings,8} {benchmark.Facts / best.TotalSeconds,12:N0} {(double)bytes / benchmark.Facts,11:F0} {best.TotalMilliseconds,9:F2}"));
    }
}
