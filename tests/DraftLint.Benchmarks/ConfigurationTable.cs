using System.Globalization;
using System.Runtime;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Linting;

namespace DraftLint.Benchmarks;

/// <summary>What finding and matching configuration costs: 2,000 drafts in 20 folders within each other, a configuration file in each folder.</summary>
internal static class ConfigurationTable
{
    private const int Folders = 20;
    private const int Drafts = 2_000;

    private const string Configuration = """
        [*.md]
        draftlint_diagnostic.DL4006.severity = none
        [{a,b,draft-1}*.md]
        draftlint_category.structure.severity = warning
        [**/archive/**]
        draftlint_diagnostic.severity = none
        [draft-{1..50}.md]
        draftlint_positions = ukraine

        """;

    public static void Print(TextWriter output)
    {
        var root = Directory.CreateTempSubdirectory("draftlint-");
        try
        {
            var drafts = Write(root.FullName);
            // As in the command, which knows its rules before it looks for configuration.
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{KnownRules.Listed.Count} rules"));
            for (var run = 1; run <= 3; run++)
            {
                var (before, jitted, jitTime) = (Environment.CpuUsage.TotalTime, JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
                var configuration = RunConfiguration.Found(root.FullName, ["."]);
                var found = Environment.CpuUsage.TotalTime;
                var settings = drafts.Select(configuration.Of).Distinct().Count();
                var done = Environment.CpuUsage.TotalTime;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"configuration of {Drafts} drafts in {Folders} folders, run {run}: {(done - before).TotalMilliseconds:F1} ms CPU, the root {(found - before).TotalMilliseconds:F1}, matching {(done - found).TotalMilliseconds:F1}; {JitInfo.GetCompiledMethodCount() - jitted} methods compiled in {(JitInfo.GetCompilationTime() - jitTime).TotalMilliseconds:F1} ms; {settings} settings"));
            }
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static List<string> Write(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        var drafts = new List<string>();
        var folder = root;
        for (var depth = 0; depth < Folders; depth++)
        {
            folder = Path.Combine(folder, $"folder-{depth}");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".editorconfig"), Configuration);
            for (var draft = 0; draft < Drafts / Folders; draft++)
                drafts.Add(Path.Combine(folder, $"draft-{draft}.md"));
        }
        return drafts;
    }
}
