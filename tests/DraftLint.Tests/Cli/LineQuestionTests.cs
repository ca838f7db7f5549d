using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public class LineQuestionTests
{
    private const string Plan = "framework-plan.md";

    [Theory]
    [InlineData("finding", "--why framework-plan.md:23")]
    [InlineData("several-findings", "--why framework-plan.md:41")]
    [InlineData("red-line", "DL5001 --why framework-plan.md:47:47 --position ukraine")]
    [InlineData("condition-that-fails", "obligation-without-obligor --why framework-plan.md:25")]
    [InlineData("fact-that-stands-in-the-way", "DL2002 --why services-contract.md:23")]
    [InlineData("failed-join", "DL5001 --why framework-plan.md:51 -p ukraine")]
    public Task A_line_is_explained_as_reviewed(string question, string arguments)
    {
        var run = Ask(arguments);

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        return Verify(run.Output).UseDirectory("../Snapshots").UseParameters(question);
    }

    [Theory]
    [InlineData("--why framework-plan.md:1", "no finding on line 1 of framework-plan.md; draftlint explain RULE --why says why a rule has none there\n")]
    [InlineData("DL9007 --why framework-plan.md:1", "DL9007 has no finding on line 1 of framework-plan.md, and no conditions that could be told\n")]
    [InlineData("DL3001 --why framework-plan.md:1", "DL3001 finds nothing on line 1 of framework-plan.md: it is about a guarantee term, and none stands\nthere; the nearest is on line 23\n")]
    [InlineData("DL8001 --why framework-plan.md:1", "DL8001 finds nothing on line 1 of framework-plan.md: it is about a hidden character, and none stands\nthere; there is none in this draft\n")]
    public void A_line_without_finding_is_answered_in_a_sentence(string arguments, string sentence)
    {
        var run = Ask(arguments);

        Assert.Equal((ExitCode.Clean, sentence, ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("--why framework-plan.md", "--why framework-plan.md: a line is named PATH:LINE, as in drafts/plan.md:12")]
    [InlineData("--why framework-plan.md:0", "--why framework-plan.md:0: a line is named PATH:LINE, as in drafts/plan.md:12")]
    [InlineData("--why framework-plan.md:9999", "framework-plan.md has 102 lines, and no line 9999")]
    [InlineData("--why plan.md:1", "plan.md: no such file or folder")]
    [InlineData("--why .:1", ".: a folder; name one draft")]
    [InlineData("DL5001 --position ukraine", "--position goes with --why: a rule's page is the same for every side")]
    [InlineData("--why framework-plan.md:1 --position atlantis", "unknown position atlantis (known: european-union, guarantor, russia, saas-customer, saas-vendor, ukraine; a file is named with a / or .yml)")]
    public void Wrong_usage_is_told(string arguments, string sentence)
    {
        var run = Ask(arguments);

        Assert.Equal((ExitCode.Usage, "", $"draftlint: {sentence}\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void Standard_input_is_read_and_its_words_are_escaped()
    {
        var run = Command.Run(Repository.PathOf("drafts"), ["explain", "--why", "-:1"], "1. The Seller shall deliver on [date\u001b].\n");

        Assert.Contains("1:32 placeholder \"[date<U+001B>]\"\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
    }

    [Fact]
    public void A_draft_that_cannot_be_read_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.md", [0xFF, 0xFE, 0x41]);

        var run = Command.Run(folder.Path, ["explain", "--why", "draft.md:1"]);

        Assert.Equal((ExitCode.Unchecked, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("draftlint: draft.md: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_side_there_are_no_red_lines_to_ask_about()
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.md", "1. The Seller shall deliver.\n");

        var run = Command.Run(folder.Path, ["explain", "DL5001", "--why", "draft.md:1"]);

        Assert.Equal((ExitCode.Usage, "draftlint: DL5001 is about red lines: choose a side with --position ukraine\n"), (run.ExitCode, run.Errors));
    }

    // Positions are asked for where the report names them.
    [Fact]
    public void Every_finding_of_a_report_is_explained_at_its_place()
    {
        var places = Command.Run(Repository.PathOf("drafts"), [Plan, "--quiet"]).Output.Split('\n').Where(line => line.StartsWith(Plan, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Contains($"{place}\n", Ask($"--why {place.Split(' ')[0]}").Output, StringComparison.Ordinal));
    }

    private static Command Ask(string arguments) => Command.Run(Repository.PathOf("drafts"), ["explain", .. arguments.Split(' ')]);
}
