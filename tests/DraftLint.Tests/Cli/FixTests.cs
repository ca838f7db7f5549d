using System.Diagnostics;
using System.Globalization;
using DraftLint.Cli;
using DraftLint.Cli.Fixing;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Cli;

public sealed class FixTests : IDisposable
{
    private const string Draft = "# Pact\n\n## Article 1\n\nArticle 9 applies.\n\n## Article 2\n\nThe Parties shall meet.\n\n## Article 3\n\nThe Parties shall meet again.\n";

    private static readonly string Mended = Draft.Replace("Article 9", "Article 3", StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fixes_that_may_change_the_meaning_are_made_only_when_asked_for()
    {
        _folder.Write("draft.md", Draft);

        Assert.Equal(("", Draft), (Run("--fix draft.md --select DL1").Errors, Read()));
        Assert.Equal(("draftlint: draft.md: 1 finding (DL1001) mended\n", Mended), (Run("--fix --unsafe draft.md --select DL1").Errors, Read()));
    }

    [Theory]
    [InlineData("1. A.\n\n2. B.\n\n2. C.\n\n4. D.\n", "1. A.\n\n2. B.\n\n3. C.\n\n4. D.\n")]
    [InlineData("## Article 1 A\n\nB.\n\n## Article 2 C\n\nD.\n\n## Article 2 E\n\nF.\n", "## Article 1 A\n\nB.\n\n## Article 2 C\n\nD.\n\n## Article 3 E\n\nF.\n")]
    [InlineData("1. It holds:\n\n   (a) A,\n\n   (b) B,\n\n   (b) C.\n", "1. It holds:\n\n   (a) A,\n\n   (b) B,\n\n   (c) C.\n")]
    [InlineData("## 8. A\n\n8.1. B.\n\n8.2. C.\n\n8.2. D.\n\n8.4. E.\n", "## 8. A\n\n8.1. B.\n\n8.2. C.\n\n8.3. D.\n\n8.4. E.\n")]
    public void A_wrong_number_between_right_ones_is_replaced(string draft, string mended) => Assert.Equal(mended, Renumbered(draft));

    // A provision may be lost; all behind may be meant to move; two are wrong at once; an outer list may go on; roman numerals are not counted on.
    [Theory]
    [InlineData("1. A.\n\n2. B.\n\n3. C.\n\n2. D.\n")]
    [InlineData("1. A.\n\n2. B.\n\n4. D.\n")]
    [InlineData("1. A.\n\n2. B.\n\n2. C.\n\n3. D.\n")]
    [InlineData("1. A.\n\n3. B.\n\n2. C.\n")]
    [InlineData("1. A.\n\n1. B.\n\n1. C.\n")]
    [InlineData("1. It holds:\n\n   (i) A,\n\n   (ii) B,\n\n   (ii) C.\n")]
    public void A_number_that_may_be_right_stays(string draft) => Assert.Equal(draft, Renumbered(draft));

    [Fact]
    public void The_report_and_the_exit_code_are_those_of_the_fixed_draft()
    {
        _folder.Write("draft.md", Draft);

        Assert.Equal(ExitCode.Findings, Run("draft.md --select DL1001").ExitCode);
        var run = Run("draft.md --select DL1001 --fix --unsafe");
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.StartsWith("no findings in 1 file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_lost_its_capitals_gets_them_back_wherever_it_stands()
    {
        _folder.Write("draft.md", """
            Norway and Iceland, hereinafter the "Participants", agree:

            1. The Participants shall exchange their lists. The Participants shall meet each spring. The Participants shall keep the peace. The Participants shall pay.

            2. Before the term ends, the participants shall decide. Later the participants shall
            meet.
            """);

        Run("draft.md --select DL2004 --fix --unsafe");

        Assert.DoesNotContain("participants", Read(), StringComparison.Ordinal);
        Assert.Contains("Later the Participants shall\nmeet", Read().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diff_is_shown_and_nothing_written()
    {
        _folder.Write("draft.md", Draft);

        var run = Run("draft.md --select DL1 --fix --unsafe --diff");

        Assert.Equal("""
            --- draft.md
            +++ draft.md
            @@ -2,7 +2,7 @@
             
             ## Article 1
             
            -Article 9 applies.
            +Article 3 applies.
             
             ## Article 2
             

            """.ReplaceLineEndings("\n"), run.Output);
        Assert.Equal((ExitCode.Findings, "draftlint: draft.md: 1 finding (DL1001) would be mended; nothing was written\n", Draft), (run.ExitCode, run.Errors, Read()));
    }

    [Theory]
    [InlineData("draft.md --unsafe", "--unsafe goes with --fix")]
    [InlineData("draft.md --diff", "--diff goes with --fix")]
    [InlineData("- --fix", "--fix cannot write to standard input; --fix --diff shows what it would change")]
    [InlineData("draft.md --fix --diff --format sarif", "--diff prints to standard output as well; write --format sarif=FILE")]
    public void What_cannot_be_done_is_told(string arguments, string problem)
    {
        _folder.Write("draft.md", Draft);

        var run = Run(arguments);

        Assert.Equal((ExitCode.Usage, $"draftlint: {problem}\n", Draft), (run.ExitCode, run.Errors, Read()));
    }

    [Fact]
    public void A_fix_of_standard_input_can_be_shown() =>
        Assert.Contains("+Article 3 applies.\n", Command.Run(_folder.Path, ["-", "--fix", "--unsafe", "--diff"], Draft).Output, StringComparison.Ordinal);

    [Fact]
    public void Byte_order_mark_line_ends_and_permissions_stay()
    {
        _folder.Write("draft.md", "\uFEFF" + Draft.Replace("\n", "\r\n", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf("draft.md"), (UnixFileMode)0b110_110_010);

        Run("draft.md --fix --unsafe");

        Assert.Equal("\uFEFF" + Mended.Replace("\n", "\r\n", StringComparison.Ordinal), Read());
        if (!OperatingSystem.IsWindows())
            Assert.Equal((UnixFileMode)0b110_110_010, File.GetUnixFileMode(PathOf("draft.md")));
    }

    [Fact]
    public void A_draft_that_changed_meanwhile_is_left_alone()
    {
        _folder.Write("draft.md", "The editor saved this.");

        Assert.Equal("not fixed, it changed while it was read; run again", FixedFile.Replace(PathOf("draft.md"), new SourceText("draft.md", Draft), new SourceText("draft.md", Mended)));
        Assert.Equal("The editor saved this.", Read());
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_read_only_draft_is_left_alone_and_the_run_says_so()
    {
        _folder.Write("draft.md", Draft);
        File.SetAttributes(PathOf("draft.md"), FileAttributes.ReadOnly);
        // The superuser may write whatever the permissions say.
        var isProtected = new FileInfo(PathOf("draft.md")).IsReadOnly;

        var run = Run("draft.md --select DL1 --fix --unsafe");

        File.SetAttributes(PathOf("draft.md"), FileAttributes.Normal);
        Assert.Equal(isProtected ? (ExitCode.Unchecked, Draft) : (ExitCode.Clean, Mended), (run.ExitCode, Read()));
    }

    [Fact]
    public void Through_a_link_the_draft_is_fixed_and_the_link_stays()
    {
        _folder.Write("real/draft.md", Draft);
        File.CreateSymbolicLink(PathOf("link.md"), Path.Combine("real", "draft.md"));

        Run("link.md --fix --unsafe");

        Assert.Equal(Mended, File.ReadAllText(PathOf("real/draft.md")));
        Assert.NotNull(new FileInfo(PathOf("link.md")).LinkTarget);
    }

    [Theory]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n", "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nK\nl\n")]
    [InlineData("a\nb\nc\n", "b\nc\n")]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("a\nb", "a\nc")]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\n")]
    [InlineData("a", "")]
    [InlineData("", "a\n")]
    [InlineData("a\n::error::b\nc\n", "a\n::error::b\nd\n")]
    public void Git_can_apply_the_diff(string before, string after)
    {
        _folder.Write("draft.md", before);
        using var diff = new StringWriter();
        new UnifiedDiff(diff).Write(new SourceText("draft.md", before), new SourceText("draft.md", after));
        _folder.Write("fix.diff", diff.ToString());

        var git = Process.Start(new ProcessStartInfo("git", "apply -p0 --unidiff-zero fix.diff") { WorkingDirectory = _folder.Path, RedirectStandardError = true })!;
        Assert.Equal("", git.StandardError.ReadToEnd());
        git.WaitForExit();

        Assert.Equal(after, Read());
    }

    [Fact]
    public void A_draft_gives_no_command_to_a_terminal_or_a_CI_service()
    {
        using var diff = new StringWriter();

        new UnifiedDiff(diff).Write(new SourceText("x", "  ::error::a\n\u001b[2Jb##[error]\tc\n"), new SourceText("x", "  ::error::a\n\u001b[2Jd##[error]\tc\n"));

        Assert.Equal("--- x\n+++ x\n@@ -2,1 +2,1 @@\n-<U+001B>[2Jb##\\[error]\tc\n+<U+001B>[2Jd##\\[error]\tc\n", diff.ToString());
    }

    // At whatever moment the run is killed, every file is the old one or the new one. Each moment costs a process: .ci/run asks for 100.
    [Fact]
    public void A_run_that_is_killed_leaves_every_draft_whole()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("DRAFTLINT_KILLS") ?? "3", CultureInfo.InvariantCulture);
        for (var file = 0; file < 30; file++)
            _folder.Write($"d{file}.md", Draft);
        var watch = Stopwatch.StartNew();
        using (var whole = Start())
            whole.WaitForExit();
        var longest = watch.Elapsed;
        var random = new Random(11);

        for (var kill = 0; kill < kills; kill++)
        {
            for (var file = 0; file < 30; file++)
                _folder.Write($"d{file}.md", Draft);
            using var run = Start();
            run.WaitForExit(longest * (0.4 + (0.6 * random.NextDouble())));
            run.Kill();
            run.WaitForExit();
            foreach (var path in Directory.GetFiles(_folder.Path, "*.md"))
                Assert.Contains(File.ReadAllText(path), new[] { Draft, Mended });
        }

        using (var last = Start())
            last.WaitForExit();
        Assert.Equal(30, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    private string Renumbered(string draft)
    {
        _folder.Write("draft.md", draft);
        Run("--fix --unsafe draft.md --select DL1003");
        return Read();
    }

    private Process Start() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(CommandLine).Assembly.Location, "--fix", "--unsafe", "--select", "DL1", "-q", "."])
    {
        WorkingDirectory = _folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    // As it lies: reading text would drop the byte order mark.
    private string Read() => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("draft.md")));
}
