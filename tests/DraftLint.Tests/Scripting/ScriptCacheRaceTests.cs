using System.Diagnostics;
using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Scripting;

/// <summary>
/// Two processes that compile the same scripts and write the same cache at once: each finds what it should, and what stays is whole. A few
/// rounds by default; as many as DRAFTLINT_RACES says.
/// </summary>
public sealed class ScriptCacheRaceTests : IDisposable
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("DRAFTLINT_RACES"), out var rounds) ? rounds : 2;

    private readonly TemporaryFolder _tree = new();
    private readonly TemporaryFolder _home = new();

    public ScriptCacheRaceTests()
    {
        _tree.Write("draft.md", "# Pact\n\nThe Seller shall deliver snow and ice.\n");
        _tree.Write("rules/snow.csx", """new HouseRule("SNOW01", "no-snow") { Message = "\"{0}\" melts", Find = reading => reading.Mentions("snow") }""");
        _tree.Write("rules/ice.csx", """new HouseRule("ICE01", "no-ice") { Message = "\"{0}\" melts", Find = reading => reading.Mentions("ice") }""");
    }

    public void Dispose()
    {
        _tree.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Two_processes_share_a_cache()
    {
        for (var round = 0; round < Rounds; round++)
        {
            // Every other round begins without a cache; the next one begins with that of the last.
            var cache = Path.Combine(_home.Path, $"cache-{round / 2}");
            using var one = Start(cache);
            using var other = Start(cache);
            Assert.Equal((1, 1, ""), Found(one));
            Assert.Equal((1, 1, ""), Found(other));
            Assert.EndsWith(".rules", Assert.Single(Directory.GetFiles(cache)), StringComparison.Ordinal);
        }
    }

    private Process Start(string cache)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Shell).Assembly.Location, "draft.md", "--scripts", "--cache-dir", cache, "--select", "SNOW01,ICE01,DL9005,DL9006", "-q"])
        {
            WorkingDirectory = _tree.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static (int Snow, int Ice, string Errors) Found(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain("DL900", output, StringComparison.Ordinal);
        return (output.Split(" SNOW01 ").Length - 1, output.Split(" ICE01 ").Length - 1, errors.Result);
    }
}
