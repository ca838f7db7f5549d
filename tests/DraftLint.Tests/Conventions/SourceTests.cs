using System.Text.RegularExpressions;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Conventions;

public partial class SourceTests
{
    [Fact]
    public void Only_commands_write_to_the_console()
    {
        string[] commands = ["src/DraftLint.Cli/", "src/DraftLint.VocabularyCompiler/", "src/DraftLint.PositionCompiler/"];
        var outside = Repository.Files("src", "*.cs").Where(path => !commands.Any(command => path.StartsWith(command, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(outside);
        Assert.DoesNotContain(outside, path => WordConsole().IsMatch(Repository.Read(path)));
    }

    [Fact]
    public void The_library_knows_nothing_of_the_rule_engine()
    {
        Assert.DoesNotContain(Repository.Files("src/DraftLint", "*.cs"), path => Repository.Read(path).Contains("NRules", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(Linter).Assembly.GetReferencedAssemblies(), name => name.Name!.Contains("Rule", StringComparison.Ordinal));
    }

    // The README promises that no draft leaves the machine. The one program that the tool starts is itself, to run scripts.
    [Fact]
    public void Nothing_in_the_tool_can_reach_a_network_or_start_a_program()
    {
        string[] names = ["System.Net", "HttpClient", "Socket", "System.Diagnostics.Process", "Process.Start"];
        // git, to tell what has changed, when it is asked for; and this very program, to run scripts.
        string[] starters = ["src/DraftLint.Scripting/Worker/WorkerProcess.cs", "src/DraftLint.Cli/Git/GitProcess.cs", "src/DraftLint.Cli/Git/GitObjects.cs"];
        var sources = Repository.Files("src", "*.cs").Except(starters).ToList();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, path => names.Any(name => Repository.Read(path).Contains(name, StringComparison.Ordinal)));
    }

    // What is committed was written for this repository.
    [Theory]
    [InlineData("src")]
    [InlineData("rules")]
    [InlineData("drafts")]
    [InlineData("tests")]
    public void No_file_speaks_of_texts_that_are_not_here(string folder)
    {
        string[] words = ["cor" + "pus", "/wo" + "rk/"];
        string[] kinds = [".cs", ".md", ".txt", ".yml"];
        var texts = Repository.Files(folder, "*.*").Where(path => kinds.Contains(Path.GetExtension(path))).ToList();
        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, path => words.Any(word => Repository.Read(path).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"\bConsole\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WordConsole();
}
