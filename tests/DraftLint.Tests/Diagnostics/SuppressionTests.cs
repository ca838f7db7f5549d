using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Drafts;
using DraftLint.Text;

namespace DraftLint.Tests.Diagnostics;

public class SuppressionTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Theory]
    [InlineData("## Article 1\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\nThe Parties should meet.\n\nThe Parties should talk.", "8:13 DL4003")]
    [InlineData("<!-- draftlint-disable-next DL4 -- agreed -->\n\nThe Parties should meet.", "")]
    [InlineData("<!-- draftlint-disable-next dl4003 DL4006 -- agreed -->\n\nThe Parties should meet.", "")]
    [InlineData("<!-- draftlint-disable-next DL4003\n     until 2026-06-15 -- agreed\n     on the third day -->\n\nThe Parties should meet.", "")]
    [InlineData("<!-- draftlint-disable DL4003 -- agreed -->\n\nThe Parties should meet.\n\n<!-- draftlint-restore DL4003 -->\n\nThe Parties should talk.", "9:13 DL4003")]
    [InlineData("<!-- draftlint-disable DL4 -- agreed -->\n\nThe Parties should meet.\n\nThe Parties should talk.", "")]
    [InlineData("<!-- draftlint-disable DL4003 -- a -->\n\n<!-- draftlint-disable DL4 -- b -->\n\n<!-- draftlint-restore DL4 -->\n\nThe Parties should meet.", "5:1 DL9003")]
    [InlineData("1. The Parties should meet.\n<!-- draftlint-disable-next DL4003 -- agreed -->\n2. The Parties should talk.", "3:16 DL4003")]
    [InlineData("1. <!-- draftlint-disable-next DL4003 -- agreed --> The Parties should meet.\n2. The Parties should talk.", "4:16 DL4003")]
    [InlineData("The Parties shall meet. <!-- draftlint-disable-next DL4003 -- agreed -->\n\nThe Parties should talk.", "")]
    public void A_comment_takes_the_findings_out_that_it_covers(string text, string expected) => Assert.Equal(expected, Findings("# Pact\n\n" + text + "\n"));

    [Fact]
    public void The_provision_that_follows_is_covered_with_all_below_it() => Assert.Equal("13:13 DL4003", Findings(
        "# Plan\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\n## Article 1\n\nThe Parties should meet.\n\n1. The Parties should talk.\n   (a) They should write.\n\n## Article 2\n\nThe Parties should end.\n"));

    [Theory]
    [InlineData("<!-- draftlint-disable-next DL4003 -->", "DL9002 \"draftlint-disable-next DL4003\" gives no reason and suppresses nothing; add one: -- REASON")]
    [InlineData("<!-- draftlint-disable-next DL4003 -- -->", "DL9002 \"draftlint-disable-next DL4003\" gives no reason and suppresses nothing; add one: -- REASON")]
    [InlineData("<!-- draftlint-disable-next DL4303 -- agreed -->", "DL9004 \"DL4303\" is no rule; did you mean DL4003?")]
    [InlineData("<!-- draftlint-disable-next DK4003 -- agreed -->", "DL9004 \"DK4003\" is no rule; did you mean DL4003?")]
    [InlineData("<!-- draftlint-disable-next house -- agreed -->", "DL9004 \"HOUSE\" is no rule")]
    [InlineData("<!-- draftlint-disable-line DL4003 -- agreed -->", "DL9003 \"draftlint-disable-line\" is no directive; did you mean draftlint-disable-next?")]
    [InlineData("<!-- draftlint-disable-next -- agreed -->", "DL9003 \"draftlint-disable-next\" names no rule and suppresses nothing; write its id")]
    [InlineData("<!-- draftlint-disable-next DL4003 until May -- agreed -->", "DL9003 \"draftlint-disable-next DL4003 until May\" names no date after until, as in 2026-12-31, and suppresses nothing")]
    [InlineData("<!-- draftlint-disable-next DL4003 until 2026-06-14 -- agreed -->", "DL9003 \"draftlint-disable-next DL4003 until 2026-06-14\" has lapsed; decide again or remove it")]
    [InlineData("<!-- draftlint-disable-next DL9006 -- agreed -->", "DL9003 \"draftlint-disable-next DL9006\" suppresses nothing: findings about the linter stay; see draftlint_diagnostic")]
    [InlineData("<!-- draftlint-restore DL4003 -->", "DL9003 \"draftlint-restore DL4003\" restores DL4003, which nothing above disables")]
    public void A_comment_that_cannot_count_is_told_and_hides_nothing(string comment, string expected)
    {
        var result = Lint($"# Pact\n\n{comment}\n\nThe Parties should meet.\n");

        Assert.Equal(["3:1 warning " + expected, "5:13 warning DL4003"], Listing(result.Findings).Select((line, at) => at == 0 ? line : line[..19]));
        Assert.Empty(result.Waived);
    }

    [Fact]
    public void A_comment_that_suppresses_nothing_is_told_where_its_rule_ran()
    {
        const string Draft = "# Pact\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\n\nThe Parties shall meet.\n";

        Assert.Equal("3:1 DL9003", Findings(Draft));
        Assert.Empty(Lint(Draft, new BuiltIn("DL1001")).Findings);
    }

    [Fact]
    public void A_comment_about_a_rule_of_a_script_that_does_not_run_is_no_mistake() => Assert.Equal("5:13 DL4003", Findings(
        "# Pact\n\n<!-- draftlint-disable-next SNOW01 -- agreed -->\n\nThe Parties should meet.\n"));

    [Fact]
    public void The_reason_is_no_hidden_text() => Assert.Empty(Lint(
        "# Pact\n\n<!-- draftlint-disable-next DL4003 -- the Seller shall deliver the goods on 1 May 2027 first -->\n\nThe Parties should meet.\n").Findings);

    [Fact]
    public void What_is_suppressed_stays_with_its_reason()
    {
        var waived = Assert.Single(Lint("# Pact\n\n<!-- draftlint-disable-next DL4003 -- agreed on the third day -->\n\nThe Parties should meet.\n").Waived);

        Assert.Equal(("DL4003", WaiverKind.Comment, "agreed on the third day"), (waived.Finding.Rule.Id, waived.Kind, waived.Reason));
    }

    [Fact]
    public void A_comment_of_a_stranger_suppresses_nothing_and_is_told()
    {
        var result = Lint("# Pact\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\n\nThe Parties should meet.\n", honours: false);

        Assert.Equal(["DL9008", "DL4003"], result.Findings.Select(finding => finding.Rule.Id));
        Assert.Equal(1, result.UnheededSuppressions);
    }

    [Fact]
    public void Comments_in_code_are_no_comments() =>
        Assert.Equal("7:13 DL4003", Findings("# Pact\n\n```\n<!-- draftlint-disable DL4003 -- agreed -->\n```\n\nThe Parties should meet.\n"));

    [Fact]
    public void A_fingerprint_is_the_same_whatever_is_suppressed()
    {
        const string Plain = "# Pact\n\n## Article 1\n\nThe Parties should meet.\n\nThe Parties should meet.\n";
        var result = Lint(Plain.Replace("## Article 1\n\n", "## Article 1\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\n", StringComparison.Ordinal));

        var before = Lint(Plain);
        Assert.Equal(before.FingerprintOf(before.Findings[1]), result.FingerprintOf(Assert.Single(result.Findings)));
    }

    private static string Findings(string draft) =>
        string.Join(' ', Lint(draft).Findings.Select(finding => $"{finding.Passage.Position.Line}:{finding.Passage.Position.Column} {finding.Rule.Id}"));

    private static string[] Listing(IEnumerable<Finding> findings) => FindingListing.Of(findings).TrimEnd('\n').Split('\n');

    private static LintResult Lint(string draft, IRuleSet? rules = null, bool honours = true)
    {
        var known = BuiltInRules.All.Rules.Concat(LinterRules.All).ToList();
        var policy = new SuppressionPolicy { Known = known, Told = LinterRules.SuppressionRules, Today = Today, Honours = honours };
        return new Linter([rules ?? BuiltInRules.All.Throwing], []) { Suppressions = policy }.Lint(new SourceText("draft.md", draft));
    }

    // Some of the rules that there are.
    private sealed class BuiltIn(string id) : IRuleSet
    {
        private readonly BuiltInRules _rules = BuiltInRules.Where(rule => rule.Id == id);

        public IReadOnlyList<RuleDescriptor> Rules => _rules.Rules;

        public IEnumerable<Finding> Check(Reading reading) => _rules.Check(reading);
    }
}
