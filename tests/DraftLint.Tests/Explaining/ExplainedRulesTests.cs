using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Explaining;

public class ExplainedRulesTests
{
    [Fact]
    public void A_finding_of_explained_rules_says_how_it_came_about_and_is_else_the_same()
    {
        var rules = BuiltInRules.Where(rule => rule.Id == "DL4003");
        var reading = Given.Reading("# T\n\n## Article 1\n\nThe Parties should meet.\n");

        var finding = Assert.Single(rules.Explained.Check(reading));
        Assert.Equal("DL4003", finding.Derivation?.Rule);
        Assert.NotEmpty(finding.Derivation!.Grounds[0].Facts);
        Assert.Equal(Assert.Single(rules.Check(reading)).ToString(), finding.ToString());
        Assert.Null(Assert.Single(rules.Check(reading)).Derivation);
    }
}
