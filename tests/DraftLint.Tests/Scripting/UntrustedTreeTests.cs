using System.Diagnostics;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Scripting;

/// <summary>A folder as a stranger's pull request brings it, linted with default options by the real command. Where strace is installed, it says what the command did.</summary>
public sealed class UntrustedTreeTests : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    private readonly TemporaryFolder _tree = new();
    private readonly TemporaryFolder _home = new();

    public UntrustedTreeTests()
    {
        _tree.Write("drafts/draft.md", "# Agreement\n\n## Article 1\n\nThe Supplier shall use best efforts to deliver.\n");
        _tree.Write("rules/evil.csx", "System.IO.File.WriteAllText(\"marker\", \"x\");\nnew HouseRule(\"EVIL01\", \"evil\") { Message = \"evil\" }");
        _tree.Write("rules/good.csx", "new HouseRule(\"GOOD01\", \"good\") { Message = \"good\", Find = reading => [reading.Opening] }");
        _tree.Write("Directory.Build.props", "<Project InitialTargets=\"Evil\"><Target Name=\"Evil\"><Exec Command=\"touch marker\" /></Target></Project>");
        _tree.Write("nuget.config", "<configuration><packageSources><add key=\"evil\" value=\"evil\" /></packageSources></configuration>");
        _tree.Write("global.json", "{ \"sdk\": { \"version\": \"1.0.0\" } }");
        _tree.Write(".editorconfig", "root = true\n");
        _tree.Write("DraftLint.Rules.dll", "evil");
        _tree.Write("Microsoft.CodeAnalysis.dll", "evil");
        Directory.CreateDirectory(Path.Combine(_tree.Path, ".git"));
    }

    [Fact]
    public void Linting_it_runs_nothing_of_it_and_writes_nothing_into_it()
    {
        var before = Files();
        var (exitCode, output, trace) = Lint();
        Assert.Equal(0, exitCode);
        Assert.Contains("2 scripted rules not run: rules/evil.csx, rules/good.csx", output, StringComparison.Ordinal);
        Assert.DoesNotContain("GOOD01", output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
        if (trace == null)
            return;
        Assert.Single(trace, line => line.Contains("execve(", StringComparison.Ordinal));
        Assert.DoesNotContain(trace, line => line.Contains("socket(AF_INET", StringComparison.Ordinal));
        // No assembly from the tree, and without scripts no compiler at all.
        Assert.DoesNotContain(trace, line => line.Contains(_tree.Path, StringComparison.Ordinal) && line.Contains(".dll", StringComparison.Ordinal));
        Assert.DoesNotContain(trace, line => line.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) && line.Contains("openat(", StringComparison.Ordinal));
        string[] writing = ["O_WRONLY", "O_RDWR", "O_CREAT"];
        Assert.DoesNotContain(trace, line => line.Contains(_tree.Path, StringComparison.Ordinal) && writing.Any(flag => line.Contains(flag, StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        _tree.Dispose();
        _home.Dispose();
    }

    private IReadOnlyList<string> Files() => [.. Directory.EnumerateFileSystemEntries(_tree.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private (int ExitCode, string Output, string[]? Trace) Lint()
    {
        var traceFile = Path.Combine(_home.Path, "trace");
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "DraftLint.Cli.dll")];
        if (File.Exists(Strace))
            command = [Strace, "-f", "-s", "400", "-e", "trace=execve,openat,creat,mkdir,rename,unlink,socket", "-o", traceFile, .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = _tree.Path, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["HOME"] = _home.Path;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment.Remove("XDG_CONFIG_HOME");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings(" "), File.Exists(traceFile) ? File.ReadAllLines(traceFile) : null);
    }
}
