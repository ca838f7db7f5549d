using System.Globalization;
using DraftLint.Cli.Configuring;

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
            for (var run = 1; run <= 3; run++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var configuration = RunConfiguration.Found(root.FullName, ["."]);
                var settings = drafts.Select(configuration.Of).Distinct().Count();
                var cost = Environment.CpuUsage.TotalTime - before;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"configuration of {Drafts} drafts in {Folders} folders, run {run}: {cost.TotalMilliseconds:F1} ms CPU, {settings} settings"));
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
