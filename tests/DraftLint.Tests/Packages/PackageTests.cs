using System.Diagnostics;
using System.IO.Compression;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Packages;

/// <summary>Packs the tool and the library, and uses both as a stranger would. It takes minutes: .ci/run asks for it.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void The_tool_is_packed_installed_run_and_removed()
    {
        Skip.If(Environment.GetEnvironmentVariable("DRAFTLINT_PACK") is null, "DRAFTLINT_PACK is not set");
        Pack("src/DraftLint.Cli");
        Assert.Equal(
            ["DraftLint.Tool.*.nupkg", "DraftLint.Tool.any.*.nupkg", "DraftLint.Tool.linux-x64.*.nupkg", "DraftLint.Tool.win-x64.*.nupkg"],
            Directory.GetFiles(_folder.Path, "*.nupkg").Select(path => Path.GetFileName(path).Replace(Version, "*", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        _folder.Write("plan.md", "# Plan\n\n1. Ruritania will receive reliable security guarantees.\n");

        Dotnet("tool", "install", "DraftLint.Tool", "--tool-path", "tools", "--add-source", _folder.Path, "--version", Version);
        var (exitCode, output) = Run(Path.Combine(_folder.Path, "tools", "draftlint"), "plan.md");
        Dotnet("tool", "uninstall", "DraftLint.Tool", "--tool-path", "tools");

        Assert.Equal(1, exitCode);
        Assert.Contains("plan.md:3:27 error DL3001", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "tools", "draftlint")));
    }

    [SkippableFact]
    public void The_library_is_packed_and_a_program_lints_with_it_without_seeing_the_engine()
    {
        Skip.If(Environment.GetEnvironmentVariable("DRAFTLINT_PACK") is null, "DRAFTLINT_PACK is not set");
        Pack("src/DraftLint.Rules");
        using (var package = ZipFile.OpenRead(Path.Combine(_folder.Path, $"DraftLint.{Version}.nupkg")))
        {
            var entries = package.Entries.Select(entry => entry.FullName).ToList();
            Assert.Equal(["DraftLint.Rules.dll", "DraftLint.dll"], entries.Where(name => name.StartsWith("ref/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Contains("lib/net10.0/DraftLint.RuleEngine.dll", entries);
            Assert.Contains("lib/net10.0/DraftLint.xml", entries);
            Assert.Contains("README.md", entries);
        }
        _folder.Write("program/program.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RestoreAdditionalProjectSources>{_folder.Path}</RestoreAdditionalProjectSources></PropertyGroup>
              <ItemGroup><PackageReference Include="DraftLint" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        _folder.Write("program/Program.cs", """
            using DraftLint.Rules;
            using DraftLint.Text;

            var linter = new DraftLint.Linter([BuiltInRules.All], []);
            foreach (var finding in linter.Lint(new SourceText("plan.md", "# Plan\n\n1. Ruritania will receive reliable security guarantees.\n")).Findings)
                System.Console.WriteLine(finding);
            """);

        var (exitCode, output) = Run("dotnet", "run", "--project", "program");

        Assert.Contains("DL3001 3:27", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    private static string Version => typeof(Linter).Assembly.GetName().Version!.ToString(3);

    private void Pack(string project) => Dotnet("pack", Repository.PathOf(project), "-c", "Release", "-o", _folder.Path, "-nologo");

    private void Dotnet(params string[] arguments)
    {
        var (exitCode, output) = Run("dotnet", arguments);
        Assert.True(exitCode == 0, output);
    }

    private (int ExitCode, string Output) Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true };
        // What the test runner tells its own host is not for the programs that it starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
