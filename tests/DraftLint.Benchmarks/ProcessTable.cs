using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DraftLint.Benchmarks;

/// <summary>
/// Whole processes, as a user starts them: draftlint beside the linters that read Markdown or prose, over the same texts. The runs
/// alternate, so that a busy machine is busy for all; what is quoted is the ratio of the medians to draftlint in the same run.
/// </summary>
internal sealed class ProcessTable(string folder, int runs)
{
    private const int Several = 200;
    private const int TwentyKilobytes = 20 * 1024;

    /// <summary>Prints a line for each tool that is there.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="draftlint">The published command.</param>
    public void Print(TextWriter output, string draftlint)
    {
        WriteTexts();
        var tools = Tools(Path.GetFullPath(draftlint)).Where(tool => File.Exists(tool.Command[0]) || tool.Command[0] == "node" && File.Exists(tool.Command[1])).ToList();
        foreach (var set in new[] { "tiny", "one", "several" })
        {
            var files = Directory.GetFiles(Path.Combine(folder, set), "*.md");
            Array.Sort(files, StringComparer.Ordinal);
            var measured = tools.ToDictionary(tool => tool, _ => new List<Cost>());
            for (var run = 0; run <= runs; run++)
            {
                foreach (var tool in tools)
                    measured[tool].Add(Run(tool, Path.Combine(folder, set), files));
            }
            Print(output, set, tools, measured);
        }
    }

    private static void Print(TextWriter output, string set, List<Tool> tools, Dictionary<Tool, List<Cost>> measured)
    {
        // The first run of each warms the disk.
        var medians = tools.ToDictionary(tool => tool, tool => (Cpu: Median(measured[tool].Skip(1).Select(cost => cost.Cpu)), Wall: Median(measured[tool].Skip(1).Select(cost => cost.Wall))));
        var own = medians[tools[0]];
        output.WriteLine($"{set,-34} {"CPU s",7} {"wall s",7} {"CPU",7} {"wall",7}");
        foreach (var tool in tools)
        {
            var (cpu, wall) = medians[tool];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tool.Name,-32} {cpu,7:F3} {wall,7:F3} {cpu / own.Cpu,6:F1}x {wall / own.Wall,6:F1}x"));
        }
    }

    private List<Tool> Tools(string draftlint)
    {
        var modules = Path.Combine(Path.GetFullPath(folder), "node_modules");
        return
        [
            new("draftlint, position ukraine", [draftlint, "--position", "ukraine", "--isolated", "-q", "{folder}"]),
            new("rumdl, no cache", [Path.Combine(modules, "@rumdl", "cli-linux-x64", "rumdl"), "check", "--no-cache", "--isolated", "{folder}"]),
            new("markdownlint-cli2", ["node", Path.Combine(modules, ".bin", "markdownlint-cli2"), "{folder}/*.md"]),
            new("textlint, one rule", ["node", Path.Combine(modules, ".bin", "textlint"), "--rule", "en-max-word-count", "{files}"]),
            new("write-good", ["node", Path.Combine(modules, ".bin", "write-good"), "--parse", "{files}"]),
            new("alex", ["node", Path.Combine(modules, ".bin", "alex"), "--quiet", "{files}"]),
        ];
    }

    private Cost Run(Tool tool, string set, string[] files)
    {
        var arguments = tool.Command.Skip(1).SelectMany(argument => argument == "{files}" ? files : [argument.Replace("{folder}", set, StringComparison.Ordinal)]);
        var start = new ProcessStartInfo(tool.Command[0], arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var before = ChildSeconds();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return new Cost(ChildSeconds() - before, watch.Elapsed.TotalSeconds);
    }

    private void WriteTexts()
    {
        Write("tiny", 0, "# Pact\n\nThe Parties shall meet.\n");
        Write("one", 0, ReadingTable.Text(TwentyKilobytes));
        for (var file = 0; file < Several; file++)
            Write("several", file, ReadingTable.Text(TwentyKilobytes + (file * 8)));
    }

    private void Write(string set, int number, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, set));
        File.WriteAllText(Path.Combine(folder, set, string.Create(CultureInfo.InvariantCulture, $"draft-{number:D4}.md")), text);
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    // User and system time of all children that have ended, and of theirs: a tool may start others. Linux and macOS only.
    private static double ChildSeconds()
    {
        const int Children = -1;
        var usage = new long[18];
        return getrusage(Children, usage) == 0
            ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
            : throw new PlatformNotSupportedException("what child processes cost is asked of Unix");

        [DllImport("libc")]
        static extern int getrusage(int who, [Out] long[] usage);
    }

    private sealed record Tool(string Name, string[] Command);

    private sealed record Cost(double Cpu, double Wall);
}
