using DraftLint.Cli;
using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] Names = ["binary.md", "broken.md", "clean.md", "empty.md", "latin.md", "utf16.md", "weak.md"];
    private static readonly string[] Helps = ["--help", "rules --help", "explain --help", "parse --help", "matrix --help", "config --help", "baseline --help", "status --help", "init --help", "demo --help", "completion --help", "query --help", "test --help", "trust --help"];

    private readonly TemporaryFolder _folder = new();

    public CommandLineTests()
    {
        _folder.Write("clean.md", "# Treaty\n\n## Article 1\n\nThe Parties shall meet in March.\n");
        _folder.Write("broken.md", "# Treaty\n\n## Article 1\n\nArticle 9 applies.\n\n## Article 2\n\nThe Parties shall meet.\n");
        _folder.Write("weak.md", "# Treaty\n\n## Article 1\n\nThe Parties should meet.\n");
        _folder.Write("empty.md", "");
        _folder.Write("binary.md", [1, 0, 2]);
        _folder.Write("latin.md", [0x61, 0xE9, 0x62]);
        _folder.Write("utf16.md", [0xFF, 0xFE, 0x41, 0x00]);
        _folder.Write("notes/readme.txt", "no draft");
        _folder.Write("bad.yml", "name: x\nparty: X\nteritories: []\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("clean.md", ExitCode.Clean)]
    [InlineData("empty.md", ExitCode.Clean)]
    [InlineData("broken.md", ExitCode.Findings)]
    [InlineData("weak.md", ExitCode.Clean)]
    [InlineData("weak.md --fail-on warning", ExitCode.Findings)]
    [InlineData("broken.md --fail-on never", ExitCode.Clean)]
    [InlineData("broken.md --ignore DL1001", ExitCode.Clean)]
    [InlineData("broken.md --select DL4", ExitCode.Clean)]
    [InlineData("broken.md binary.md", ExitCode.Unchecked)]
    [InlineData("rules", ExitCode.Clean)]
    [InlineData("rules --format json", ExitCode.Clean)]
    [InlineData("explain DL3001", ExitCode.Clean)]
    [InlineData("explain undefined-guarantee-term", ExitCode.Clean)]
    [InlineData("parse clean.md", ExitCode.Clean)]
    [InlineData("parse clean.md --format json", ExitCode.Clean)]
    [InlineData("--version", ExitCode.Clean)]
    [InlineData("--help", ExitCode.Clean)]
    [InlineData("clean.md --jobs 1 --color always --quiet --position ukraine", ExitCode.Clean)]
    public void The_exit_code_tells_how_a_run_ended(string arguments, ExitCode expected) => Assert.Equal(expected, Run(arguments).ExitCode);

    [Theory]
    [InlineData("missing.md", ExitCode.Usage, "missing.md: no such file or folder")]
    [InlineData("notes", ExitCode.Usage, "notes: no draft (*.md) in this folder")]
    [InlineData("binary.md", ExitCode.Unchecked, "binary.md: not a text file: a zero byte at offset 1")]
    [InlineData("latin.md", ExitCode.Unchecked, "latin.md: not UTF-8: the first bad byte is at offset 1")]
    [InlineData("utf16.md", ExitCode.Unchecked, "utf16.md: not UTF-8: the file begins with a UTF-16 byte order mark; save it as UTF-8")]
    [InlineData("--positon ukraine", ExitCode.Usage, "unknown option --positon; did you mean --position?")]
    [InlineData("clean.md --select DL9999", ExitCode.Usage, "unknown rule DL9999; did you mean DL9009?")]
    [InlineData("explain DL9999", ExitCode.Usage, "unknown rule or position DL9999; did you mean DL9009?")]
    [InlineData("clean.md --position ukrain", ExitCode.Usage, "unknown position ukrain; did you mean ukraine? (known: european-union, guarantor, russia, saas-customer, saas-vendor, ukraine; a file is named with a / or .yml)")]
    [InlineData("clean.md --position bad.yml", ExitCode.Usage, "bad.yml:3: unknown key teritories in a position; did you mean territories?")]
    [InlineData("clean.md --position none.yml", ExitCode.Usage, "none.yml: no such position file")]
    [InlineData("clean.md --fail-on eror", ExitCode.Usage, "--fail-on eror: unknown value; did you mean error? (known: error, warning, suggestion, never)")]
    [InlineData("clean.md --format sarf", ExitCode.Usage, "unknown format sarf; did you mean sarif? (known: text, json, sarif, github, junit, gitlab, markdown, html)")]
    [InlineData("clean.md --jobs 0", ExitCode.Usage, "--jobs 0: a number from 1 to 1024 is needed")]
    [InlineData("parse notes", ExitCode.Usage, "notes: a folder; name one draft")]
    public void What_is_wrong_is_said_in_one_sentence(string arguments, ExitCode expected, string sentence)
    {
        var run = Run(arguments);

        Assert.Equal($"draftlint: {sentence}\n", run.Errors);
        Assert.Equal(expected, run.ExitCode);
    }

    [Fact]
    public void A_folder_is_walked_for_drafts_in_the_order_of_their_names()
    {
        var run = Run("--format sarif --fail-on never .");

        var artifacts = run.Output.IndexOf("\"artifacts\"", StringComparison.Ordinal);
        var order = Names.Select(name => run.Output.IndexOf($"\"{name}\"", artifacts, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain("readme.txt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_reported_under_the_name_that_it_is_given()
    {
        var run = Command.Run(_folder.Path, ["-", "--stdin-path", "letters/draft.md", "--fail-on", "warning"], "# T\n\n## Article 1\n\nThe Parties should meet.\n");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("letters/draft.md:5:13 warning DL4003", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_a_file_leaves_the_text_on_standard_output()
    {
        var run = Run("broken.md --format sarif=out.sarif");

        Assert.StartsWith("broken.md:5:1 error DL1001", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\":\"DL1001\"", File.ReadAllText(Path.Combine(_folder.Path, "out.sarif")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.partial"));
    }

    [Fact]
    public void Without_a_position_the_report_says_that_red_lines_were_not_checked() =>
        Assert.Equal(
            $"no findings in 1 file, 1 provision, 1 statement, by {BuiltInRules.All.Rules.Count(rule => rule.Category != Category.RedLines)} rules; red lines not checked: choose a side with --position ukraine\n",
            Run("clean.md").Output);

    [Fact]
    public void Help_fits_eighty_columns()
    {
        foreach (var arguments in Helps)
            Assert.All(Run(arguments).Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public void No_control_character_of_a_draft_reaches_the_terminal()
    {
        var draft = "# T\n\n## Article 1\n\nThe\u001b[31m Parties\u0007 should \u202Emeet\u202C\u009B \u0000x.\n".Replace("\0", "", StringComparison.Ordinal);
        var run = Command.Run(_folder.Path, ["-", "--fail-on", "never"], draft);

        Assert.Contains("DL8001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u202C');
    }

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));
}
