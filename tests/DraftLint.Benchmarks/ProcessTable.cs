using System.Globalization;

namespace DraftLint.Benchmarks;

/// <summary>
/// Whole processes, as a user starts them: draftlint beside the linters that read Markdown or prose, over the same texts. The runs
/// alternate, so that a busy machine is busy for all; what is quoted is the ratio of the medians to draftlint in the same run.
/// </summary>
internal sealed class ProcessTable(string folder, int runs)
{
    /// <summary>Prints a Markdown table for each set of texts, and names the tools that are not there.</summary>
    /// <param name="output">Where the tables go.</param>
    /// <param name="draftlint">The published command.</param>
    public void Print(TextWriter output, string draftlint)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tiny"));
        File.WriteAllText(Path.Combine(folder, "tiny", "draft.md"), "# Pact\n\nThe Parties shall meet.\n");
        SampleDrafts.Write(Path.Combine(folder, "one"), 1);
        SampleDrafts.Write(Path.Combine(folder, "several"), 200);

        var tools = Tools(Path.GetFullPath(draftlint)).ToLookup(tool => File.Exists(tool.Command[tool.Command[0] == "node" ? 1 : 0]));
        foreach (var missing in tools[false])
            output.WriteLine($"Not installed: {missing.Name}");
        foreach (var (set, title) in new[] { ("tiny", "One file of 32 bytes"), ("one", "One file of 20 KB"), ("several", "200 files of 20 KB") })
            Print(output, title, Measure(Path.Combine(folder, set), [.. tools[true]]));
    }

    private Dictionary<Tool, List<Child.Cost>> Measure(string set, List<Tool> tools)
    {
        var files = Directory.GetFiles(set, "*.md");
        Array.Sort(files, StringComparer.Ordinal);
        var measured = tools.ToDictionary(tool => tool, _ => new List<Child.Cost>());
        // The first run of each warms the disk.
        for (var run = 0; run <= runs; run++)
        {
            foreach (var tool in tools)
            {
                var cost = Child.Run(tool.Command[0], tool.Command.Skip(1).SelectMany(argument => argument == "{files}" ? files : [argument.Replace("{folder}", set, StringComparison.Ordinal)]), folder);
                if (run > 0)
                    measured[tool].Add(cost);
            }
        }
        return measured;
    }

    private static void Print(TextWriter output, string title, Dictionary<Tool, List<Child.Cost>> measured)
    {
        var rows = measured.Select(tool => (tool.Key.Name, Cpu: RatioGuard.Median(tool.Value.Select(cost => cost.Cpu)), Wall: RatioGuard.Median(tool.Value.Select(cost => cost.Wall)), Last: tool.Value[^1])).ToList();
        output.WriteLine($"\n| {title} | CPU s | wall s | CPU | wall | exit code | bytes told |\n| --- | --: | --: | --: | --: | --: | --: |");
        foreach (var (name, cpu, wall, last) in rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {cpu:F3} | {wall:F3} | {cpu / rows[0].Cpu:F2}x | {wall / rows[0].Wall:F2}x | {last.ExitCode} | {last.Written} |"));
    }

    // None takes its findings from an earlier run.
    private List<Tool> Tools(string draftlint)
    {
        var modules = Path.Combine(folder, "node_modules");
        return
        [
            new("DraftLint, position ukraine", [draftlint, .. GuardRun.Linting, "{folder}"]),
            new("rumdl", [Path.Combine(modules, "@rumdl", "cli-linux-x64", "rumdl"), "check", "--no-cache", "--isolated", "{folder}"]),
            new("markdownlint-cli2", ["node", Path.Combine(modules, ".bin", "markdownlint-cli2"), "{folder}/*.md"]),
            new("textlint, one rule", ["node", Path.Combine(modules, ".bin", "textlint"), "--rule", "en-max-word-count", "{files}"]),
            new("write-good", ["node", Path.Combine(modules, ".bin", "write-good"), "--parse", "{files}"]),
            new("alex", ["node", Path.Combine(modules, ".bin", "alex"), "--quiet", "{files}"]),
            new("Common Form, lint and critique", ["node", Path.Combine(folder, "commonform.cjs"), "{files}"]),
        ];
    }

    private sealed record Tool(string Name, string[] Command);
}
