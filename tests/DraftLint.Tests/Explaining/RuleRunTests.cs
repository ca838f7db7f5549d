using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Rules;
using DraftLint.Rules.Explaining;
using DraftLint.Rules.Structural;
using DraftLint.Tests.Support;
using NRules;

namespace DraftLint.Tests.Explaining;

public class RuleRunTests
{
    private const string Draft = """
        # Agreement on the Harbour

        1. "Harbour" means the basin and its quays.

        2. The Port Authority shall dredge the Harbour before 1 May.

        3. The Port Authority may close the Harbour to traffic for TBD days.

        """;

    private static readonly BuiltInRules Failing = BuiltInRules.Of(
        new(FailingCondition.Descriptor, typeof(FailingCondition)),
        new(FailingAction.Descriptor, typeof(FailingAction)),
        new(PlaceholderLeft.Descriptor, typeof(PlaceholderLeft)));

    private static readonly BuiltInRules Chained = BuiltInRules.Of(
        new(DefinedAndBinding.Descriptor, typeof(FindBindingUse)),
        new(DefinedAndBinding.Descriptor, typeof(DefinedAndBinding)));

    [Fact]
    public void A_rule_that_throws_is_named_where_it_failed_and_the_others_run()
    {
        var findings = Given.Linted(Draft, Failing).Findings;

        Assert.Equal(
            [
                ("DL9006", 5, "rule TEST01 failed on this text and was left out; report this as a defect of the rule"),
                ("DL9006", 5, "rule TEST02 failed on this text and was left out; report this as a defect of the rule"),
                ("DL1004", 7, "\"TBD\" is a placeholder; fill it in before anyone signs"),
            ],
            findings.Select(finding => (finding.Rule.Id, finding.Passage.Position.Line, finding.Message)));
        Assert.All(findings.Take(2), finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.StartsWith("IndexOutOfRangeException in s.Sentence.Passage.Source.Path", findings[0].Evidence, StringComparison.Ordinal);
        Assert.StartsWith("ArgumentOutOfRangeException in ", findings[1].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_see_the_exception_itself() =>
        Assert.IsType<IndexOutOfRangeException>(Assert.Throws<RuleLhsExpressionEvaluationException>(() => Given.Linted(Draft, Failing.Throwing)).InnerException);

    [Fact]
    public Task A_conclusion_is_followed_back_through_rules_to_the_text()
    {
        var run = Chained.Run(Given.Reading(Draft));
        var finding = Assert.Single(run.Findings);
        return Verify(Printed(explanation => explanation.Print(finding, run.Why(finding)))).UseDirectory("../Snapshots");
    }

    [Fact]
    public Task What_a_silent_rule_had_bound_is_told_with_the_condition_that_failed()
    {
        var run = Chained.Run(Given.Reading(Draft + "4. The Port Authority may tow a vessel.\n"));
        Assert.Empty(run.Findings);
        return Verify(Printed(explanation => explanation.Print(DefinedAndBinding.Descriptor, run.WhyNot(DefinedAndBinding.Descriptor, 3)!, "draft.md", 3))).UseDirectory("../Snapshots");
    }

    [Fact]
    public void What_a_finding_rests_on_is_told_without_letting_the_draft_act_on_the_terminal()
    {
        var run = BuiltInRules.All.Run(Given.Reading("1. The Seller shall deliver on [date\u001b\u202e].\n"));
        var text = Printed(explanation => Assert.All(run.Findings, finding => explanation.Print(finding, run.Why(finding))));
        Assert.Contains("<U+001B>", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
    }

    // A kind of fact that has no place can be no candidate on a line.
    [Fact]
    public void Every_fact_that_is_read_from_a_draft_has_a_place()
    {
        var facts = Repository.Files("drafts", "*.md").SelectMany(path => new Linter([], [Given.Position("ukraine")]).Read(new(path, Repository.Read(path))).Facts);
        var placeless = facts.Where(fact => fact is not Positions.Position && FactWords.PassageOf(fact) is null);
        Assert.Empty(placeless.Select(fact => fact.GetType().Name).Distinct());
    }

    private static string Printed(Action<LineExplanation> print)
    {
        using var writer = new StringWriter();
        print(new LineExplanation(writer, new TextStyle()));
        return writer.ToString();
    }
}
