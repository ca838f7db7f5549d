using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Scripting;

public sealed class TrustTests : IDisposable
{
    private const string Rule = """
        new HouseRule("HOUSE01", "no-best-efforts") { Message = "\"{0}\" sets no standard", Find = reading => reading.Mentions("best efforts") }
        """;

    private const string OtherRule = """
        new HouseRule("HOUSE02", "no-worst-efforts") { Message = "\"{0}\" sets no standard", Find = reading => reading.Mentions("worst efforts") }
        """;

    private readonly TemporaryFolder _tree = new();
    private readonly TemporaryFolder _home = new();

    public TrustTests()
    {
        _tree.Write("draft.md", "# Agreement\n\n## Article 1\n\nThe Supplier shall use best efforts to deliver the goods.\n");
        _tree.Write("rules/house/no-best-efforts.csx", Rule);
        Directory.CreateDirectory(Path.Combine(_tree.Path, ".git"));
    }

    [Fact]
    public void Scripts_that_were_never_trusted_are_skipped_and_named()
    {
        var run = Lint(_tree.Path);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.DoesNotContain("HOUSE01", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 scripted rule not run: rules/house/no-best-efforts.csx; to allow them, look at the scripts in rules/, then run draftlint trust", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Trusted_scripts_run_and_the_record_lies_with_the_user_alone()
    {
        var trust = Command.Run(_tree.Path, ["trust"], home: _home.Path);
        Assert.Equal(ExitCode.Clean, trust.ExitCode);
        Assert.Contains("  rules/house/no-best-efforts.csx\n1 scripted rule trusted", trust.Output, StringComparison.Ordinal);
        Assert.Contains("HOUSE01", Lint(_tree.Path).Output, StringComparison.Ordinal);
        // From a folder below the same scripts are meant.
        Assert.Contains("HOUSE01", Command.Run(Path.Combine(_tree.Path, "rules"), ["../draft.md"], home: _home.Path).Output, StringComparison.Ordinal);
        Assert.Equal(["draft.md", "rules/house/no-best-efforts.csx"], FilesOf(_tree));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_home.Path, "cache/draftlint/scripts")));
    }

    [Fact]
    public void Baseline_and_status_run_trusted_scripts_and_no_others()
    {
        _tree.Write("rules/house/no-march.csx", """new HouseRule("HOUSE03", "no-march") { Message = "\"{0}\" is wet", Find = reading => reading.Mentions("March") }""");
        _tree.Write("draft.md", "# Treaty\n\n## Article 1\n\nThe Parties shall meet in March.\n");
        Assert.Equal(".draftlint-baseline.json: 0 new, 0 confirmed, 0 gone\n", Command.Run(_tree.Path, ["baseline", "draft.md"], home: _home.Path).Output);
        Assert.Contains("1 of 1", Command.Run(_tree.Path, ["status", "draft.md"], home: _home.Path).Output, StringComparison.Ordinal);
        Command.Run(_tree.Path, ["trust"], home: _home.Path);
        Assert.Contains("0 of 1", Command.Run(_tree.Path, ["status", "draft.md"], home: _home.Path).Output, StringComparison.Ordinal);
        Assert.Equal(".draftlint-baseline.json: 1 new, 0 confirmed, 0 gone\n", Command.Run(_tree.Path, ["baseline", "draft.md"], home: _home.Path).Output);
        Assert.DoesNotContain(" HOUSE03 ", Lint(_tree.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_and_explain_know_trusted_scripts_by_themselves_and_others_by_their_pages()
    {
        Assert.DoesNotContain("HOUSE01", Command.Run(_tree.Path, ["rules"], home: _home.Path).Output, StringComparison.Ordinal);
        _tree.Write("rules/house/no-best-efforts.md", "# HOUSE01 Best efforts\n\nFlags best efforts.\n");
        var rules = Command.Run(_tree.Path, ["rules"], home: _home.Path);
        Assert.Contains("HOUSE01", rules.Output, StringComparison.Ordinal);
        Assert.Contains("do not run; to allow them, ", rules.Errors, StringComparison.Ordinal);
        Assert.Contains("Flags best efforts.", Command.Run(_tree.Path, ["explain", "house01"], home: _home.Path).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_home.Path, "cache")));

        Command.Run(_tree.Path, ["trust"], home: _home.Path);
        Assert.Contains("\"id\": \"HOUSE01\"", Command.Run(_tree.Path, ["rules", "--format", "json"], home: _home.Path).Output, StringComparison.Ordinal);
        Assert.Contains("Flags best efforts.", Command.Run(_tree.Path, ["explain", "no-best-efforts"], home: _home.Path).Output, StringComparison.Ordinal);
        Assert.StartsWith("draftlint: HOUSE01 is a script,", Command.Run(_tree.Path, ["explain", "HOUSE01", "--why", "draft.md:5"], home: _home.Path).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Compiled_scripts_are_kept_where_the_caller_says_or_nowhere()
    {
        var cache = Path.Combine(_home.Path, "elsewhere");
        Assert.Contains("HOUSE01", Lint(_tree.Path, "--scripts", "--cache-dir", cache).Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(cache));
        Assert.Contains("HOUSE01", Lint(_tree.Path, "--scripts", "--no-cache").Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_home.Path, "cache")));
        Assert.Equal("draftlint: --no-cache and --cache-dir contradict each other\n", Lint(_tree.Path, "--no-cache", "--cache-dir", cache).Errors);
        if (!OperatingSystem.IsWindows())
            Assert.StartsWith("draftlint: --cache-dir rules: a folder that only you can look into is needed", Lint(_tree.Path, "--cache-dir", "rules").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caller_may_run_them_once_or_not_at_all()
    {
        Assert.Contains("HOUSE01", Lint(_tree.Path, "--scripts").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_home.Path, "config/draftlint/trust")));
        Command.Run(_tree.Path, ["trust"], home: _home.Path);
        Assert.DoesNotContain("HOUSE01", Lint(_tree.Path, "--no-scripts").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Lint(_tree.Path, "--scripts", "--no-scripts").ExitCode);
    }

    [Fact]
    public void More_scripts_than_can_run_stop_no_run_that_does_not_run_them()
    {
        for (var number = 0; number < 201; number++)
            _tree.Write($"rules/many/{number}.csx", OtherRule);
        Assert.Equal(ExitCode.Clean, Lint(_tree.Path).ExitCode);
        Assert.Equal(ExitCode.Usage, Lint(_tree.Path, "--scripts").ExitCode);
        Assert.Equal(ExitCode.Usage, Command.Run(_tree.Path, ["trust"], home: _home.Path).ExitCode);
    }

    [Fact]
    public void Trust_can_be_taken_back()
    {
        Command.Run(_tree.Path, ["trust"], home: _home.Path);
        Assert.Equal(ExitCode.Clean, Command.Run(_tree.Path, ["trust", "--forget"], home: _home.Path).ExitCode);
        Assert.Contains("1 scripted rule not run", Lint(_tree.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edited byte", "rules/house/no-best-efforts.csx has changed since it was trusted")]
    [InlineData("directive added", "rules/house/no-best-efforts.csx has changed since it was trusted")]
    [InlineData("line ends", "rules/house/no-best-efforts.csx has changed since it was trusted")]
    [InlineData("link in its place", "rules/house/no-best-efforts.csx is a link, which is never trusted")]
    [InlineData("link for the folder", "rules/house is a link, which is never trusted")]
    [InlineData("renamed", "rules/house/other.csx has another name than when it was trusted")]
    [InlineData("renamed in capitals", "rules/house/No-Best-Efforts.csx has another name than when it was trusted")]
    [InlineData("added", "rules/added.csx is new, and was not trusted")]
    [InlineData("removed", "rules/house/no-best-efforts.csx was trusted, and is gone")]
    [InlineData("changed behind the cache", "rules/house/no-best-efforts.csx has changed since it was trusted")]
    public void A_change_takes_the_trust_away(string change, string message)
    {
        Command.Run(_tree.Path, ["trust"], home: _home.Path);
        if (change == "changed behind the cache")
            Assert.Contains("HOUSE01", Lint(_tree.Path).Output, StringComparison.Ordinal);
        Change(change);
        AssertRefused(Lint(_tree.Path), message);
        if (change.StartsWith("link", StringComparison.Ordinal))
            return;
        // The one command that allows it.
        Assert.Equal(ExitCode.Clean, Command.Run(_tree.Path, ["trust"], home: _home.Path).ExitCode);
        Assert.NotEqual(ExitCode.Usage, Lint(_tree.Path).ExitCode);
    }

    [Fact]
    public void A_copy_of_the_folder_is_not_trusted()
    {
        Command.Run(_tree.Path, ["trust"], home: _home.Path);
        using var copy = new TemporaryFolder();
        foreach (var file in FilesOf(_tree))
            copy.Write(file, File.ReadAllBytes(Path.Combine(_tree.Path, file)));
        AssertRefused(Lint(copy.Path), "rules/house/no-best-efforts.csx was trusted in another folder, and not in this one");
    }

    [Fact]
    public void A_folder_cannot_bring_its_own_trust()
    {
        var run = Command.Run(_tree.Path, ["draft.md"], home: Path.Combine(_tree.Path, "home"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("would lie inside this folder", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("draftlint trust 1\nnonsense\n")]
    [InlineData("draftlint trust 1\nfolder /x\nshort name\n")]
    public void A_damaged_record_is_never_read_as_an_empty_one(string record)
    {
        _home.Write("config/draftlint/trust", record);
        var run = Lint(_tree.Path);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("cannot be read", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _tree.Dispose();
        _home.Dispose();
    }

    private Command Lint(string folder, params string[] options) => Command.Run(folder, ["draft.md", "--fail-on", "never", .. options], home: _home.Path);

    private static void AssertRefused(Command run, string message)
    {
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal($"draftlint: {message}; look at the scripts in rules/, then run draftlint trust\n", run.Errors);
        Assert.Empty(run.Output);
    }

    private static IEnumerable<string> FilesOf(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private void Change(string change)
    {
        var script = Path.Combine(_tree.Path, "rules/house/no-best-efforts.csx");
        switch (change)
        {
            case "directive added":
                File.WriteAllText(script, "#load \"other.csx\"\n" + Rule);
                break;
            case "line ends":
                File.WriteAllText(script, Rule + "\r\n");
                break;
            case "link in its place":
                File.Move(script, Path.Combine(_tree.Path, "elsewhere.txt"));
                File.CreateSymbolicLink(script, Path.Combine(_tree.Path, "elsewhere.txt"));
                break;
            case "link for the folder":
                Directory.Move(Path.GetDirectoryName(script)!, Path.Combine(_tree.Path, "elsewhere"));
                Directory.CreateSymbolicLink(Path.GetDirectoryName(script)!, Path.Combine(_tree.Path, "elsewhere"));
                break;
            case "renamed":
                File.Move(script, Path.Combine(_tree.Path, "rules/house/other.csx"));
                break;
            case "renamed in capitals":
                File.Move(script, Path.Combine(_tree.Path, "rules/house/No-Best-Efforts.csx"));
                break;
            case "added":
                _tree.Write("rules/added.csx", OtherRule);
                break;
            case "removed":
                File.Delete(script);
                break;
            default:
                File.WriteAllText(script, Rule.Replace("HOUSE01", "HOUSE11", StringComparison.Ordinal));
                break;
        }
    }
}
