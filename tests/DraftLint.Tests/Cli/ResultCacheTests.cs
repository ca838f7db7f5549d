using DraftLint.Cli;
using DraftLint.Cli.Caching;
using DraftLint.Scripting;
using DraftLint.Tests.Support;
using NRules;

namespace DraftLint.Tests.Cli;

public sealed class ResultCacheTests : IDisposable
{
    private const string Draft = "# Pact\n\n1. The Parties should meet. <!-- draftlint-disable-line DL2001 -- a name -->\n\n2. The Sponsors may act.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public ResultCacheTests() => _folder.Write("a.md", Draft);

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_draft_that_has_not_changed_is_told_again_to_the_letter()
    {
        _folder.Write("b.md", "# Deal\n\nNothing to say.\n");
        var first = Run(".");

        Assert.Equal(2, Entries().Length);
        Assert.Equal(first, Run("."));
        Assert.Equal(first, Run(". --no-cache"));
        Assert.Equal(first, Run(". --jobs 4"));
    }

    [Fact]
    public void What_is_told_again_was_not_worked_out_again()
    {
        Run("a.md");
        Rewrite(Entries().Single(), content => [.. content, .. "kept words"u8]);

        Assert.Contains("kept words", Run("a.md").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kept words", Run("a.md --no-cache").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(". --position ukraine")]
    [InlineData(". --ignore DL4003")]
    [InlineData(". --color always")]
    [InlineData(". --today 2031-01-01")]
    [InlineData(". --untrusted")]
    [InlineData(". --format json")]
    [InlineData(". --format text=report.txt")]
    [InlineData(". --max-findings 1")]
    [InlineData(". --fix --diff")]
    public void What_is_linted_in_another_way_is_not_told_from_the_cache(string arguments)
    {
        Run(".");
        Rewrite(Entries().Single(), content => [.. content, .. "kept words"u8]);

        var run = Run(arguments);

        Assert.DoesNotContain("kept words", run.Output, StringComparison.Ordinal);
        Assert.Equal(Run(arguments + " --no-cache"), run);
    }

    [Fact]
    public void A_change_of_the_text_counts()
    {
        Run("a.md");
        _folder.Write("a.md", Draft.Replace("should", "shall", StringComparison.Ordinal));

        Assert.Equal(Run("a.md --no-cache"), Run("a.md"));
        Assert.Single(Entries());
    }

    [Fact]
    public void A_change_of_the_configuration_counts()
    {
        var before = Run("a.md");
        _folder.Write(".draftlint", "[*.md]\ndraftlint_rule.DL4003.severity = error\n");

        var after = Run("a.md");

        Assert.NotEqual(before, after);
        Assert.Equal(Run("a.md --no-cache"), after);
    }

    [Fact]
    public void A_change_of_a_position_counts()
    {
        const string Position = "name: island\nparty: Ruritania\nterritories:\n  - name: Long Island\n";
        _folder.Write("side.yml", Position);
        _folder.Write("a.md", "# Pact\n\n1. The Parties recognise Long Island as a part of Graustark.\n");
        var before = Run("a.md --position ./side.yml");
        _folder.Write("side.yml", Position.Replace("Long Island", "Short Island", StringComparison.Ordinal));

        var after = Run("a.md --position ./side.yml");

        Assert.NotEqual(before, after);
        Assert.Equal(Run("a.md --position ./side.yml --no-cache"), after);
    }

    [Fact]
    public void A_change_of_a_script_counts()
    {
        WriteRule("should");
        var first = Run("a.md --scripts");
        Assert.Contains("OWN01", first.Output, StringComparison.Ordinal);
        Rewrite(Entries().Single(), content => [.. content, .. "kept words"u8]);

        Assert.Contains("kept words", Run("a.md --scripts").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kept words", Run("a.md --no-scripts").Output, StringComparison.Ordinal);
        WriteRule("may");
        var after = Run("a.md --scripts");
        Assert.NotEqual(first, after);
        Assert.Equal(Run("a.md --scripts --no-cache"), after);
    }

    [Theory]
    [InlineData("reading.All<Provision>().Skip(1000).First().Mentions(\"x\")")]
    [InlineData("reading.Mentions(")]
    public void A_script_that_fails_is_run_again(string find)
    {
        _folder.Write("rules/own.csx", $$"""new HouseRule("OWN01", "own") { Message = "x", Find = reading => {{find}} }""");

        Assert.Contains("DL900", Run("a.md --scripts").Output, StringComparison.Ordinal);
        Assert.Empty(Entries());
    }

    [Fact]
    public void A_baseline_is_compared_with_findings_not_with_what_was_told_of_them()
    {
        var before = Run("a.md");
        Run("baseline a.md");

        var after = Run("a.md");

        Assert.NotEqual(before, after);
        Assert.Equal(Run("a.md --no-cache"), after);
    }

    [Fact]
    public void What_somebody_has_touched_or_cut_off_is_not_told()
    {
        var first = Run("a.md");
        var entry = Entries().Single();
        var whole = File.ReadAllBytes(entry);
        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(entry, whole[..length]);
            Assert.Equal(first, Run("a.md"));
        }
        whole[^1] ^= 1;
        File.WriteAllBytes(entry, whole);

        Assert.Equal(first, Run("a.md"));
    }

    [Fact]
    public void Another_build_of_the_engine_counts() =>
        Assert.Superset(new[] { typeof(ISession), typeof(Linter), typeof(Shell) }.Select(type => type.Module.ModuleVersionId).ToHashSet(), ResultCache.Builds.ToHashSet());

    [Fact]
    public void A_folder_that_the_caller_names_serves_every_run()
    {
        var first = Run("a.md --cache-dir kept");

        Assert.Equal(first, Run("a.md --cache-dir kept"));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "kept", "results")));
    }

    [Fact]
    public void What_a_stranger_s_tree_brings_along_is_not_told()
    {
        Assert.Equal("draftlint: --cache-dir kept lies in the tree that --untrusted does not trust\n", Run("a.md --untrusted --cache-dir kept").Errors);

        Command.Run(_folder.Path, ["a.md", "--untrusted"], home: _folder.Path);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "cache")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a.md")]
    public void What_it_brings_along_is_not_told_from_another_folder_either(string draft)
    {
        using var elsewhere = new TemporaryFolder();
        var kept = Path.Combine(_folder.Path, "kept");
        Assert.Equal(
            $"draftlint: --cache-dir {kept} lies in the tree that --untrusted does not trust\n",
            Command.Run(elsewhere.Path, [Path.Combine(_folder.Path, draft), "--untrusted", "--cache-dir", kept]).Errors);
    }

    [Fact]
    public void Nothing_is_kept_where_nothing_may_be()
    {
        Run("a.md --no-cache");
        Command.Run(_folder.Path, ["-"], Draft, home: _home.Path);

        Assert.Empty(Entries());
    }

    [Fact]
    public void A_folder_that_others_can_look_into_is_left_alone()
    {
        var folder = Path.Combine(_home.Path, "cache", "draftlint", "results");
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        Run("a.md");

        Assert.Empty(Entries());
    }

    [Fact]
    public void Runs_at_the_same_time_do_not_disturb_each_other()
    {
        for (var draft = 0; draft < 6; draft++)
            _folder.Write($"{draft}.md", Draft);
        var expected = Run(". --no-cache");

        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => Assert.Equal(expected, Run(".")));

        Assert.DoesNotContain(Entries(), entry => entry.EndsWith(".partial", StringComparison.Ordinal));
    }

    private void WriteRule(string word) => _folder.Write("rules/own.csx",
        $$"""new HouseRule("OWN01", "own") { Message = "\"{0}\" stands here", Find = reading => reading.Mentions("{{word}}") }""");

    private string[] Entries()
    {
        var folder = Path.Combine(_home.Path, "cache", "draftlint", "results");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    // As nobody would by mistake: with the right hash in front.
    private static void Rewrite(string entry, Func<byte[], byte[]> change)
    {
        var files = new PrivateFiles(Path.GetDirectoryName(entry)!);
        files.Write(Path.GetFileName(entry), change(files.Read(Path.GetFileName(entry))!));
    }

    private (ExitCode ExitCode, string Output, string Errors) Run(string arguments)
    {
        var run = Command.Run(_folder.Path, arguments.Split(' '), home: _home.Path);
        return (run.ExitCode, run.Output, run.Errors);
    }
}
