using System.Globalization;

namespace DraftLint.Benchmarks;

/// <summary>Measures the pairs that <see cref="RatioGuard"/> judges: the command as it is published, and this program as <c>--limit</c>. Publish both with ReadyToRun.</summary>
internal static class GuardRun
{
    private const int Pairs = 7;
    private const int Drafts = 200;

    /// <summary>How DraftLint is asked to lint: all rules, a position, nothing from a cache.</summary>
    public static readonly string[] Linting = ["--position", "ukraine", "--isolated", "--no-scripts", "--no-cache", "-q"];

    /// <summary>Prints the medians, and returns whether the guard holds.</summary>
    public static bool Print(TextWriter output, string draftlint)
    {
        var folder = Directory.CreateTempSubdirectory("draftlint-").FullName;
        try
        {
            SampleDrafts.Write(folder, Drafts);
            // The first pair warms the disk.
            var pairs = Enumerable.Range(0, Pairs + 1).Select(_ => Pair(Path.GetFullPath(draftlint), folder)).Skip(1).ToList();
            var guard = new RatioGuard(pairs);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Drafts} drafts of 20 KB: DraftLint {RatioGuard.Median(pairs.Select(pair => pair.DraftLint)):F2} s CPU, Markdig alone {RatioGuard.Median(pairs.Select(pair => pair.Limit)):F3} s CPU, ratio {guard.Ratio:F1}, {(guard.Holds ? "at most" : "MORE THAN")} {RatioGuard.Bound}; medians of {Pairs} pairs"));
            return guard.Holds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double DraftLint, double Limit) Pair(string draftlint, string folder) =>
        (Cpu(draftlint, [.. Linting, folder], folder, foundSomething: 1),
         Cpu(Environment.ProcessPath!, ["--limit", folder], folder, foundSomething: 0));

    // What ended before its work was done would seem cheap.
    private static double Cpu(string program, string[] arguments, string folder, int foundSomething) =>
        Child.Run(program, arguments, folder) is var cost && cost.ExitCode == foundSomething ? cost.Cpu : throw new InvalidOperationException($"{program} ended with exit code {cost.ExitCode}");
}
