using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using DraftLint.RuleEngine.Tests.Workload;

namespace DraftLint.Benchmarks;

/// <summary>
/// What the rules cost a process that has not used them yet. Publish with ReadyToRun to see what a linter's user sees. Methods
/// compiled at run time are counted, because they are what a cold start spends most on.
/// </summary>
internal static class ColdStart
{
    /// <summary>Only a new process is cold.</summary>
    public static void PrintInNewProcesses(TextWriter output)
    {
        output.WriteLine();
        // The host is "dotnet" itself when that was given the assembly to run.
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ColdStart).Assembly.Location] : [];
        foreach (var rules in new[] { "10", "50", "200" })
        {
            output.Flush();
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            foreach (var argument in (string[])[.. program, "--cold", rules, "1000"])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            output.Write(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
        }
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
}
