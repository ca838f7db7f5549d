using DraftLint.Tests.Support;

namespace DraftLint.Tests.RulePages;

public class RulePageTests
{
    public static TheoryData<string, string> Drafts
    {
        get
        {
            var drafts = new TheoryData<string, string>();
            foreach (var rule in RulePage.Documented)
            {
                foreach (var (name, _) in RulePage.Of(rule.Id).Drafts)
                    drafts.Add(rule.Id, name);
            }
            return drafts;
        }
    }

    public static TheoryData<string> Rules => [.. RulePage.Documented.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_on_a_page_has_the_findings_that_the_page_shows(string rule, string draft)
    {
        var page = RulePage.Of(rule);
        var fence = page.Drafts.Single(candidate => candidate.Name == draft).Draft;
        var written = page.WithFindings(fence, out var count);
        // Whoever accepts sees new carets in the diff; a draft that the page calls sound is never accepted with a finding.
        if (fence.Heading == RulePage.Flagged && Repository.Accepts)
            page.Accept(fence, written);
        else
            SameText.Check($"{rule}, {draft}", fence.Lines, written);
        Assert.Equal(fence.Heading == RulePage.Flagged, count > 0);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_says_what_why_and_what_instead_and_shows_enough_examples(string rule)
    {
        var page = RulePage.Of(rule);
        var prose = page.Prose.ToList();
        Assert.Equal($"# {page.Rule.Id} {page.Rule.Title}", prose[0]);
        Assert.All(["**Why.** ", "**Instead.** ", "**Authority.** "], lead => Assert.Single(prose, line => line.StartsWith(lead, StringComparison.Ordinal)));
        Assert.True(page.Sections.SequenceEqual(["Flagged", "Allowed", "Near miss", "Repaired"]) || page.Sections.SequenceEqual(["Flagged", "Allowed", "Near miss"]));
        Assert.InRange(Count("Flagged"), 3, int.MaxValue);
        Assert.InRange(Count("Allowed"), 3, int.MaxValue);
        Assert.All(page.Sections, section => Assert.InRange(Count(section), 1, int.MaxValue));

        int Count(string section) => page.Drafts.Count(draft => draft.Draft.Heading == section);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() => Assert.Equal(
        RulePage.Documented.Select(RulePage.PathOf).Order(StringComparer.Ordinal),
        Repository.Files("rules", "*.md").Where(path => path != RuleTable.Path && !path.StartsWith("rules/house/", StringComparison.Ordinal)));

    [Fact]
    public void The_table_of_rules_is_true()
    {
        if (Repository.Accepts)
            Repository.Write(RuleTable.Path, RuleTable.Renew(Repository.Read(RuleTable.Path)));
        Assert.Equal(RuleTable.Renew(Repository.Read(RuleTable.Path)), Repository.Read(RuleTable.Path));
    }
}
