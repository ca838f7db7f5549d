using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class MistakeTests
{
    [Fact]
    public void A_rule_without_conditions_is_refused() =>
        Assert.Equal(typeof(WithoutConditions), Assert.Throws<RuleDefinitionException>(() => Given.Rules(typeof(WithoutConditions))).RuleType);

    public sealed class WithoutConditions : Rule
    {
        public override void Define()
        {
            When();
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void A_rule_without_actions_is_refused() =>
        Assert.Equal(typeof(WithoutActions), Assert.Throws<RuleDefinitionException>(() => Given.Rules(typeof(WithoutActions))).RuleType);

    public sealed class WithoutActions : Rule
    {
        public override void Define() => When().Match<Provision>();
    }

    [Fact]
    public void A_rule_that_cannot_be_made_is_refused() =>
        Assert.Equal(typeof(Unmakable), Assert.Throws<RuleActivationException>(() => Given.Rules(typeof(Unmakable))).RuleType);

    public sealed class Unmakable : Rule
    {
        public Unmakable() => throw new InvalidOperationException("no");

        public override void Define()
        {
            When().Match<Provision>();
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void A_rule_that_fails_to_define_itself_is_refused() =>
        Assert.Equal(typeof(Undefinable), Assert.Throws<RuleDefinitionException>(() => Given.Rules(typeof(Undefinable))).RuleType);

    public sealed class Undefinable : Rule
    {
        public override void Define() => throw new InvalidOperationException("no");
    }

    [Fact]
    public void A_condition_that_throws_stops_the_session()
    {
        // NRules asks when facts are inserted, the in-tree engine when rules are fired.
        var error = Assert.Throws<RuleLhsExpressionEvaluationException>(() => Given.Rules(typeof(ThrowingCondition)).Facts(new Reference("1", null)).Fire());
        Assert.Contains("Length", error.Expression, StringComparison.Ordinal);
    }

    public sealed class ThrowingCondition : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference, r => r.Target!.Length > 1);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From)));
        }
    }

    [Fact]
    public void An_action_that_throws_names_its_rule()
    {
        var error = Assert.Throws<RuleRhsExpressionEvaluationException>(() => Given.Rules(typeof(ThrowingAction)).Facts(new Reference("1", null)).Fire());
        Assert.Equal("throwing action", error.RuleName);
        Assert.IsType<NullReferenceException>(error.GetBaseException());
    }

    [Name("throwing action")]
    public sealed class ThrowingAction : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.Target!.Trim())));
        }
    }

    [Fact]
    public void A_filter_that_throws_names_its_rule() =>
        Assert.Equal("throwing filter", Assert.Throws<AgendaExpressionEvaluationException>(() => Given.Rules(typeof(ThrowingFilter)).Facts(new Reference("1", null)).Fire()).RuleName);

    [Name("throwing filter")]
    public sealed class ThrowingFilter : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference);
            Filter().Where(() => reference.Target!.Length > 1);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From)));
        }
    }

    [Fact]
    public void One_class_loaded_twice_is_two_rules()
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.NestedTypes().From(typeof(Twice)));
        repository.Load(spec => spec.NestedTypes().From(typeof(Twice)));
        Assert.Equal(2, repository.Compile().Facts(new Provision("1")).Fire());
    }

    public sealed class Twice : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }
}
