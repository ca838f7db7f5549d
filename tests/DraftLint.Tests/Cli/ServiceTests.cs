using System.Diagnostics;
using DraftLint.Cli;
using DraftLint.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace DraftLint.Tests.Cli;

/// <summary>What CI services run: the shell steps of the action, the hook and the snippets of the README, run here as far as a shell goes.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ServiceTests()
    {
        _folder.Write("drafts/a b.md", "# Treaty\n\n## Article 1\n\nArticle 9 applies.\n\n## Article 2\n\nThe Parties shall meet.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pull_request", "false", 1, "::error file=drafts/a b.md,")]
    [InlineData("pull_request", "true", 1, "::error file=drafts/a b.md,")]
    [InlineData("pull_request_target", "true", 1, "::error file=drafts/a b.md,")]
    [InlineData("pull_request_target", "false", 2, "")]
    public void The_lint_step_of_the_action_annotates_and_writes_a_report(string happened, string untrusted, int exitCode, string output)
    {
        if (OperatingSystem.IsWindows())
            return;
        var step = Steps("action.yml").Single(step => Text(step, "name") == "Lint");
        var run = Shell(Text(step, "run"), ("GITHUB_EVENT_NAME", happened), ("DRAFTLINT_UNTRUSTED", untrusted), ("DRAFTLINT_SARIF", "out.sarif"),
            ("DRAFTLINT_PATHS", "drafts/a b.md\n"), ("DRAFTLINT_ARGUMENTS", "--select\nDL1\n"));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(output, run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == 1, File.Exists(Path.Combine(_folder.Path, "out.sarif")));
    }

    // What a pull request can choose, a branch name or a title, is never pasted into a script.
    [Theory]
    [InlineData("action.yml")]
    [InlineData("src/DraftLint.Cli/Starting/Templates/workflow.txt")]
    public void No_script_has_an_expression_in_it(string file) =>
        Assert.All(Steps(file).Where(step => step.Children.ContainsKey("run")), step => Assert.DoesNotContain("${{", Text(step, "run"), StringComparison.Ordinal));

    [Fact]
    public void The_workflow_asks_for_no_more_than_it_needs()
    {
        var workflow = Repository.Read("src/DraftLint.Cli/Starting/Templates/workflow.txt");

        Assert.Contains("\npermissions:\n  contents: read\n", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_does_not_trust_what_comes_from_a_fork()
    {
        var step = Steps("src/DraftLint.Cli/Starting/Templates/workflow.txt").Single(step => step.Children.ContainsKey("env"));

        Assert.Equal("${{ github.event.pull_request.head.repo.fork && '--untrusted' || '' }}", Text((YamlMappingNode)step.Children["env"], "UNTRUSTED"));
        Assert.EndsWith(" $UNTRUSTED", Text(step, "run"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_lints_what_is_staged()
    {
        var git = new GitRepository(_folder.Path);
        git.Run("add", "-A");
        var hook = (YamlMappingNode)((YamlSequenceNode)Yaml(".pre-commit-hooks.yaml")).Children.Single();
        var entry = Text(hook, "entry").Split(' ');

        var run = Command.Run(_folder.Path, [.. entry.Skip(1), "drafts/a b.md"]);
        Assert.Equal("draftlint", entry[0]);
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void The_script_for_GitLab_in_the_README_writes_its_report()
    {
        if (OperatingSystem.IsWindows())
            return;
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf("```yaml\ndraftlint:", StringComparison.Ordinal) + "```yaml\n".Length;
        var job = (YamlMappingNode)((YamlMappingNode)Parse(readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)])).Children["draftlint"];
        var lines = ((YamlSequenceNode)job.Children["script"]).Children.Select(line => ((YamlScalarNode)line).Value!).ToList();

        var run = Shell("draftlint() { $DRAFTLINT \"$@\"; }\n" + lines.Single(line => line.StartsWith("draftlint ", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "gl-code-quality.json")));
    }

    [Theory]
    [InlineData("drafts/x.md --fi", "--fix")]
    [InlineData("expl", "explain")]
    [InlineData("config --iso", "--isolated")]
    [InlineData("baseline --pr", "--prune")]
    [InlineData("explain ukr", "ukraine")]
    public void Bash_completes_commands_and_options(string typed, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        var words = typed.Split(' ');
        var script = Command.Run(_folder.Path, ["completion", "bash"]).Output
            + $"COMP_WORDS=(draftlint {typed}); COMP_CWORD={words.Length}; _draftlint; echo \"${{COMPREPLY[@]}}\"\n";

        Assert.Equal(expected, Shell(script).Output.Trim());
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_shell_is_told_all_commands_and_options(string shell)
    {
        var script = Command.Run(_folder.Path, ["completion", shell]).Output;

        var options = Command.Run(_folder.Path, ["--help"]).Output.Split(' ', '\n', ',').Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct();
        Assert.All(options, word => Assert.Contains(word, script, StringComparison.Ordinal));
        Assert.All(["baseline", "--prune", "explain", "--why", "--fail-on", "--max-findings"], word => Assert.Contains(word, script, StringComparison.Ordinal));
    }

    private (int ExitCode, string Output) Shell(string script, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        start.Environment["DRAFTLINT"] = "dotnet " + typeof(DraftLint.Cli.Shell).Assembly.Location;
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static IEnumerable<YamlMappingNode> Steps(string file)
    {
        var root = (YamlMappingNode)Yaml(file);
        var holders = root.Children.TryGetValue("runs", out var runs) ? [runs] : ((YamlMappingNode)root.Children["jobs"]).Children.Values;
        return holders.SelectMany(holder => (YamlSequenceNode)((YamlMappingNode)holder).Children["steps"]).Cast<YamlMappingNode>();
    }

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value! : "";

    private static YamlNode Yaml(string file) => Parse(Repository.Read(file));

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }
}
