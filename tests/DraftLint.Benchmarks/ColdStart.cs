using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using DraftLint.Cli.PositionFiles;
using DraftLint.RuleEngine.Tests.Workload;
using DraftLint.Rules;
using DraftLint.Text;

namespace DraftLint.Benchmarks;

/// <summary>
/// What the rules cost a process that has not used them yet. Publish with ReadyToRun to see what a linter's user sees. Methods
/// compiled at run time are counted, because they are what a cold start spends most on.
/// </summary>
internal static class ColdStart
{
    private const int Runs = 9;

    /// <summary>Only a new process is cold.</summary>
    public static void PrintInNewProcesses(TextWriter output)
    {
        output.WriteLine();
        foreach (var rules in new[] { "10", "50", "200" })
            output.Write(InNewProcess("--cold", rules, "1000"));
        PrintBuiltInInNewProcesses(output);
    }

    /// <summary>The built-in rules on a draft of 20 KB: the median of some processes, in milliseconds of processor time.</summary>
    public static void PrintBuiltInInNewProcesses(TextWriter output)
    {
        var costs = Enumerable.Range(0, Runs).Select(_ => InNewProcess("--cold-built-in").Split(' ').Select(cost => double.Parse(cost, CultureInfo.InvariantCulture)).ToArray()).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"built-in rules, 20 KB: prepare {Median(costs, 0):F1} ms CPU, run {Median(costs, 1):F1} ms CPU, both {Median(costs, 2):F1} ms CPU, {Median(costs, 3):F0} methods compiled; medians of {Runs} processes"));
    }

    /// <summary>Prints what preparing and running the built-in rules cost this process once the draft had been read, its facts included.</summary>
    public static void PrintBuiltIn(TextWriter output)
    {
        var reading = new Linter([], [ShippedPositions.Read("ukraine")!]).Read(new SourceText("draft.md", ReadingTable.Text(20 * 1024)));
        _ = reading.Facts;
        var methods = JitInfo.GetCompiledMethodCount();
        var start = Environment.CpuUsage.TotalTime;
        BuiltInRules.All.Prepare();
        var prepared = Environment.CpuUsage.TotalTime;
        _ = BuiltInRules.All.Check(reading).ToList();
        var run = Environment.CpuUsage.TotalTime;
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"{(prepared - start).TotalMilliseconds} {(run - prepared).TotalMilliseconds} {(run - start).TotalMilliseconds} {JitInfo.GetCompiledMethodCount() - methods}"));
    }

    public static void Print(TextWriter output, int rules, int facts)
    {
        var draft = Draft.Facts(facts);
        var methods = JitInfo.GetCompiledMethodCount();
        var watch = Stopwatch.StartNew();
        var factory = WorkloadRules.Compile(rules);
        var compiled = watch.Elapsed;
        var session = factory.CreateSession();
        session.InsertAll(draft);
        var firings = session.Fire();
        var fired = watch.Elapsed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rules} rules, {facts} facts: load {compiled.TotalMilliseconds:F1} ms, insert and fire {(fired - compiled).TotalMilliseconds:F1} ms, {firings} firings, {JitInfo.GetCompiledMethodCount() - methods} methods compiled"));
    }

    private static string InNewProcess(params IReadOnlyList<string> arguments)
    {
        // The host is "dotnet" itself when that was given the assembly to run.
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ColdStart).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. program, .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static double Median(List<double[]> costs, int column) => RatioGuard.Median(costs.Select(cost => cost[column]));
}
