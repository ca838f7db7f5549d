using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

public class LoadingTests
{
    [Fact]
    public void A_nested_rule_class_is_refused()
    {
        var repository = new RuleRepository();
        var error = Assert.Throws<RuleDefinitionException>(() => repository.Load(spec => spec.From(typeof(Unbound))));
        Assert.Contains("nested", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Unbound), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_class_that_is_not_public_is_refused()
    {
        var repository = new RuleRepository();
        var error = Assert.Throws<RuleDefinitionException>(() => repository.Load(spec => spec.From(typeof(HiddenRule))));
        Assert.Contains("public", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_that_is_bound_nowhere_is_named() => Assert.Contains("'other'", Refusal(typeof(Unbound)), StringComparison.Ordinal);

    public sealed class Unbound : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            Provision other = null!;
            When().Match(() => provision, p => p.Number == other.Number);
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void An_alias_that_is_used_before_it_is_bound_is_named() => Assert.Contains("'later'", Refusal(typeof(TooEarly)), StringComparison.Ordinal);

    public sealed class TooEarly : Rule
    {
        public override void Define()
        {
            Provision first = null!;
            Provision later = null!;
            When().Match(() => first, p => p.Number == later.Number).Match(() => later);
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void An_alias_with_the_name_of_a_member_is_named() => Assert.Contains("'Number'", Refusal(typeof(Confusing)), StringComparison.Ordinal);

    public sealed class Confusing : Rule
    {
        public override void Define()
        {
            Provision Number = null!;
            When().Match(() => Number, p => p.Number == "1");
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void A_circle_through_a_negation_names_its_rules()
    {
        var error = Assert.Throws<RuleCompilationException>(() => Given.Rules(typeof(Hen), typeof(Egg)));
        Assert.Contains("hen rule", error.Message, StringComparison.Ordinal);
        Assert.Contains("egg rule", error.Message, StringComparison.Ordinal);
    }

    [Name("hen rule")]
    public sealed class Hen : Rule
    {
        public override void Define()
        {
            When().Match<Provision>().Not<Conclusion>();
            Then().Do(ctx => ctx.TryInsert(new Amount(1)));
        }
    }

    [Name("egg rule")]
    public sealed class Egg : Rule
    {
        public override void Define()
        {
            When().Match<Amount>();
            Then().Do(ctx => ctx.TryInsert(new Conclusion("egg")));
        }
    }

    [Theory]
    [InlineData(typeof(Updating), "IContext.Update")]
    [InlineData(typeof(Undoing), "IRightHandSideExpression.Undo")]
    [InlineData(typeof(Depending), "Rule.Dependency")]
    [InlineData(typeof(Sourcing), "QueryExtensions.From")]
    [InlineData(typeof(Watching), "IFilterExpression.OnChange")]
    public void What_only_NRules_can_do_is_named(Type rule, string member)
    {
        var error = Assert.Throws<NotSupportedException>(() => Given.Rules(rule));
        Assert.Contains(member, error.Message, StringComparison.Ordinal);
        Assert.Contains("-p:RuleEngine=NRules", error.Message, StringComparison.Ordinal);
        Assert.Contains(rule.Name, error.Message, StringComparison.Ordinal);
    }

    public sealed class Updating : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Then().Do(ctx => ctx.Update(provision));
        }
    }

    public sealed class Undoing : Rule
    {
        public override void Define()
        {
            When().Match<Provision>();
            Then().Undo(ctx => ctx.Halt());
        }
    }

    public sealed class Depending : Rule
    {
        public override void Define() => Dependency();
    }

    public sealed class Sourcing : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Query(() => provision, q => q.From(() => new Provision("1", null, "")));
            Then().Do(ctx => ctx.Halt());
        }
    }

    public sealed class Watching : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Filter().OnChange(() => provision.Number);
            Then().Do(ctx => ctx.Halt());
        }
    }

    private static string Refusal(Type rule) => Assert.Throws<RuleDefinitionException>(() => Given.Rules(rule)).Message;
}

internal sealed class HiddenRule : Rule
{
    public override void Define()
    {
        When().Match<Provision>();
        Then().Do(ctx => ctx.Halt());
    }
}
