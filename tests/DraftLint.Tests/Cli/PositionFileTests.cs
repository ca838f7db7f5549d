using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class PositionFileTests : IDisposable
{
    private const string Head = "name: x\nparty: X\n";

    private readonly TemporaryFolder _folder = new();

    public PositionFileTests()
    {
        _folder.Write("draft.md", "# Pact\n\n## Article 1\n\nEastland is recognised as part of Y.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("teritories: []", 3, "unknown key teritories in a position; did you mean territories?")]
    [InlineData("territories: Eastland", 3, "territories must be a list, and this is a single value")]
    [InlineData("territories:\n  - Eastland", 4, "a territory needs keys with values, and this is a single value")]
    [InlineData("territories:\n  - spellings: [East]", 4, "a territory needs name")]
    [InlineData("territories:\n  - name: A\n    speling: []", 5, "unknown key speling in a territory; did you mean spellings?")]
    [InlineData("aliases:\n  - {a: b}", 4, "each item of aliases must be a single value, and this is keys with values")]
    [InlineData("aliases:\n  -", 4, "each item of aliases must be a single value, and this is nothing")]
    [InlineData("capital: [a]", 3, "capital must be a single value, and this is a list")]
    [InlineData("subjects:\n  teritory:\n    position: none", 4, "unknown key teritory in subjects; did you mean territory?")]
    [InlineData("subjects:\n  territory:\n    severity: eror", 5, "unknown value eror of severity; did you mean error?")]
    [InlineData("subjects:\n  territory:\n    nonNegotiable: perhaps", 5, "unknown value perhaps of nonNegotiable")]
    [InlineData("subjects:\n  territory:\n    fallbacks:\n      - {wordng: A}", 6, "unknown key wordng in a fallback; did you mean wording?")]
    [InlineData("subjects:\n  territory:\n    fallbacks:\n      - {reachedWhen: [mutual]}", 6, "a fallback needs wording")]
    [InlineData("subjects:\n  territory:\n    fallbacks:\n      - {wording: A, reachedWhen: [mutal]}", 6, "unknown value mutal of reachedWhen; did you mean mutual?")]
    [InlineData("norms:\n  - id: n-1\n    citation: N\nsubjects:\n  territory:\n    norms: [n-2]", 8, "unknown value n-2 of norms; did you mean n-1?")]
    [InlineData("name: y", 3, "the key name stands twice, first in line 1")]
    [InlineData("aliases: &a [b]", 3, "&a is an anchor; anchors are not allowed")]
    [InlineData("aliases: *a", 3, "*a is an alias; aliases are not allowed")]
    [InlineData("aliases: !!set [b]", 3, "tag:yaml.org,2002:set is a tag; tags are not allowed")]
    [InlineData("<<: {capital: Y}", 3, "<< merges keys; merge keys are not allowed")]
    [InlineData("aliases: [a", 4, "not valid YAML: while parsing a flow sequence, did not find expected ',' or ']'")]
    [InlineData("---\nname: z", 3, "a second document begins; a position file is one document")]
    public void What_is_wrong_with_a_position_file_is_told_with_its_line(string yaml, int line, string reason)
    {
        _folder.Write("x.yml", Head + yaml + "\n");
        var run = Lint("x.yml");

        Assert.Equal($"draftlint: x.yml:{line}: {reason}\n", run.Errors);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("This contract is governed by the laws of the State of Delaware.", 1)]
    [InlineData("The courts of Delaware shall have exclusive jurisdiction.", 1)]
    [InlineData("This contract is governed by the laws of Switzerland.", 0)]
    [InlineData("The Seller shall open an office in Delaware.", 0)]
    public void A_place_can_be_named_as_that_of_the_law_and_the_courts_of_the_other_side(string sentence, int findings)
    {
        _folder.Write("buyer.yml", "name: buyer\nparty: Buyer\nadversaries: [{name: Seller, laws: [Delaware, State of Delaware]}]\n");
        var run = Command.Run(_folder.Path, ["-", "--select", "DL5107", "--position", "buyer.yml"], $"1. The Buyer shall pay the Seller.\n\n2. {sentence}\n");

        Assert.Equal(findings, run.Output.Split("DL5107").Length - 1);
    }

    [Theory]
    [InlineData("", "a position needs keys with values, and this is nothing")]
    [InlineData("party: X\n", "a position needs name")]
    [InlineData("- a\n", "a position needs keys with values, and this is a list")]
    public void A_position_needs_what_makes_it_one(string yaml, string reason)
    {
        _folder.Write("x.yml", yaml);

        Assert.Equal($"draftlint: x.yml:1: {reason}\n", Lint("x.yml").Errors);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Brackets_without_end_are_refused_before_they_are_parsed(char bracket)
    {
        _folder.Write("x.yml", Head + "aliases: " + new string(bracket, 100_000));

        Assert.Equal("draftlint: x.yml:3: brackets nest more than 32 deep\n", Lint("x.yml").Errors);
    }

    [Fact]
    public void Deep_nesting_without_brackets_is_refused()
    {
        _folder.Write("x.yml", Head + "aliases:\n" + string.Concat(Enumerable.Range(1, 60).Select(depth => new string(' ', depth) + "-\n")));

        Assert.Matches("^draftlint: x.yml:[0-9]+: nests more than 32 deep\n$", Lint("x.yml").Errors);
    }

    [Fact]
    public void A_position_file_that_is_too_large_is_refused()
    {
        _folder.Write("x.yml", Head + "# " + new string('x', 256 * 1024));

        Assert.Equal("draftlint: x.yml: larger than 256 KB, the most that a position may have\n", Lint("x.yml").Errors);
    }

    [Fact]
    public void A_position_file_is_read_as_the_shipped_one_is()
    {
        _folder.Write("sides/x.yml", Head + "territories:\n  - name: Eastland\nnorms:\n  - id: n\n    citation: Norm 7\nsubjects:\n  territory:\n    norms: [n]\n");
        var run = Lint("sides/x.yml");

        Assert.Contains("error DL5001", run.Output, StringComparison.Ordinal);
        Assert.Contains("authority: Norm 7\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Errors);
    }

    [Theory]
    [InlineData("territory:\n    severity: warning", "warning DL5001")]
    [InlineData("territory:\n    severity: suggestion", "suggestion DL5001")]
    [InlineData("territory:\n    severity: none", null)]
    [InlineData("forces:\n    severity: error", null)]
    public void A_subject_says_how_grave_a_finding_is_and_what_is_not_named_is_not_watched(string subject, string? finding)
    {
        _folder.Write("x.yml", Head + "territories:\n  - name: Eastland\nsubjects:\n  " + subject + "\n");
        var output = Lint("x.yml").Output;

        Assert.Equal(finding != null, output.Contains("DL5001", StringComparison.Ordinal));
        Assert.Contains(finding ?? "", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_position_that_the_readme_shows_works()
    {
        var readme = Repository.Read("README.md");
        var first = readme.IndexOf("```yaml\n", readme.IndexOf("## Write a position", StringComparison.Ordinal), StringComparison.Ordinal) + "```yaml\n".Length;
        _folder.Write("eastland.yml", readme[first..readme.IndexOf("```", first, StringComparison.Ordinal)]);
        _folder.Write("draft.md", "1. Eastland cedes the Grey Islands to Westmark.\n\n2. Westmark cedes its northern province to Eastland.\n");
        var run = Lint("eastland.yml");

        Assert.Contains("draft.md:1:13 error DL5001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("draft.md:3", run.Output, StringComparison.Ordinal);
        Assert.Contains("authority: Charter of the United Nations, Article 2(4)\n", run.Output, StringComparison.Ordinal);
    }

    private Command Lint(string position) => Command.Run(_folder.Path, ["draft.md", "--position", position]);
}
