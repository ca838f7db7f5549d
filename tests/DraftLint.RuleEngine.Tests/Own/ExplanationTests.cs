using DraftLint.RuleEngine.Tests.Contract;
using NRules;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

public class ExplanationTests
{
    [Fact]
    public void A_negation_shows_the_key_that_is_absent()
    {
        var match = SourceOfOnly(typeof(NegationTests.BrokenReference), new Reference("1", "3"), new Provision("2"));
        var absence = match.Premises[1];
        Assert.Equal(PremiseKind.Absence, absence.Kind);
        Assert.Equal(typeof(Provision), absence.Type);
        Assert.Equal(["p.Number == reference.Target"], absence.Conditions);
        Assert.Equal([new AbsentKey("p.Number", "3")], absence.AbsentKeys);
    }

    [Fact]
    public void An_existence_shows_the_fact_that_is_there()
    {
        var reference = new Reference("3", "2");
        var match = SourceOfOnly(typeof(NegationTests.ReferredTo), new Provision("2"), new Reference("1", "9"), reference, new Reference("4", "2"));
        Assert.Equal([reference], match.Premises[1].Facts);
    }

    [Fact]
    public void A_group_shows_its_members()
    {
        Duty[] duties = [new Duty("A", Modality.Shall, 5), new Duty("A", Modality.Shall, 6)];
        var match = SourceOfOnly(typeof(QueryTests.DaysOfParty), [.. duties]);
        var premise = Assert.Single(match.Premises);
        Assert.Equal((PremiseKind.Query, "days"), (premise.Kind, premise.Name));
        Assert.Equal(duties, premise.Facts);
    }

    [Fact]
    public void A_fact_leads_back_through_the_rules_that_wrote_it()
    {
        var reference = new Reference("0", "2");
        var session = Given.Rules(typeof(ChainingTests.Reached), typeof(ChainingTests.CountReached)).Facts(reference);
        session.Fire();
        var count = Source(session, session.Query<Conclusion>().Single())!;
        var mark = Assert.Single(count.Premises[0].Facts);
        Assert.Equal([reference], Source(session, mark)!.Premises[0].Facts);
        Assert.Null(Source(session, reference));
    }

    [Fact]
    public void A_rule_says_what_kinds_of_facts_it_binds()
    {
        var session = (IExplainedSession)Given.Rules(typeof(NegationTests.BrokenReference)).Facts();
        Assert.Equal([typeof(Reference)], session.FactTypes(typeof(NegationTests.BrokenReference).FullName!));
        Assert.Throws<ArgumentException>(() => session.FactTypes("no such rule"));
    }

    [Fact]
    public void A_rule_says_which_condition_a_fact_fails()
    {
        var duty = new Duty("A", Modality.May, 5);
        var session = Given.Rules(typeof(MatchTests.LongDuty)).Facts(duty, new Duty("B", Modality.Shall, 9));
        session.Fire();
        var refusal = Assert.Single(WhyNot(session, typeof(MatchTests.LongDuty), duty));
        Assert.Equal("d.Modality == Modality.Shall", refusal.Condition);
        Assert.Equal([duty], refusal.Facts);
        Assert.Equal("Duty A May 5 fails d.Modality == Modality.Shall", refusal.Message);
    }

    [Fact]
    public void A_rule_says_which_fact_is_in_the_way()
    {
        var (reference, provision) = (new Reference("1", "2"), new Provision("2"));
        var session = Given.Rules(typeof(NegationTests.BrokenReference)).Facts(new Provision("1"), provision, reference);
        session.Fire();
        var refusal = Assert.Single(WhyNot(session, typeof(NegationTests.BrokenReference), reference));
        Assert.Equal(PremiseKind.Absence, refusal.Kind);
        Assert.Equal([reference, provision], refusal.Facts);
    }

    [Fact]
    public void A_rule_says_which_fact_is_missing()
    {
        var session = Given.Rules(typeof(NegationTests.ReferredTo)).Facts(new Provision("1"));
        session.Fire();
        Assert.Equal("there is no Reference with r.Target == provision.Number", Assert.Single(WhyNot(session, typeof(NegationTests.ReferredTo))).Message);
        Assert.Equal("NoSuchRule", Assert.Throws<ArgumentException>(() => ((IExplainedSession)session).WhyNot("NoSuchRule")).Message.Split(' ')[4]);
    }

    [Fact]
    public void A_rule_that_holds_has_no_excuse()
    {
        var duty = new Duty("A", Modality.Shall, 5);
        var session = Given.Rules(typeof(MatchTests.LongDuty)).Facts(duty);
        session.Fire();
        Assert.Empty(WhyNot(session, typeof(MatchTests.LongDuty), duty));
    }

    [Fact]
    public void Each_branch_has_its_own_excuse()
    {
        var session = Given.Rules(typeof(GroupTests.Referenced)).Facts(new Provision("1"));
        session.Fire();
        Assert.Equal(2, WhyNot(session, typeof(GroupTests.Referenced)).Count);
    }

    [Fact]
    public void A_failure_names_the_rule_the_condition_and_the_fact()
    {
        var reference = new Reference("1", null);
        var error = Assert.Throws<RuleLhsExpressionEvaluationException>(() => Given.Rules(typeof(MistakeTests.ThrowingCondition)).Facts(reference).Fire());
        var failure = (IRuleFailure)error;
        Assert.Contains(nameof(MistakeTests.ThrowingCondition), failure.RuleName, StringComparison.Ordinal);
        Assert.Equal("r.Target.Length > 1", failure.Expression);
        Assert.Equal([reference], failure.Facts);
        Assert.Contains(reference.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_throws_is_a_condition_that_throws()
    {
        var error = Assert.Throws<RuleLhsExpressionEvaluationException>(() => Given.Rules(typeof(ThrowingKey)).Facts(new Reference("1", null), new Provision("1")).Fire());
        Assert.Contains("Trim", error.Expression, StringComparison.Ordinal);
    }

    public sealed class ThrowingKey : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference).Exists<Provision>(p => p.Number == reference.Target!.Trim());
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From)));
        }
    }

    private static IExplainedMatch SourceOfOnly(Type rule, params object[] facts)
    {
        var session = Given.Rules(rule).Facts(facts);
        session.Fire();
        return Source(session, session.Query<Conclusion>().Single())!;
    }

    private static IExplainedMatch? Source(ISession session, object fact) => ((IExplainedSession)session).SourceOf(fact);

    private static IReadOnlyList<RuleRefusal> WhyNot(ISession session, Type rule, params object[] facts) => ((IExplainedSession)session).WhyNot(rule.FullName!, facts);
}
