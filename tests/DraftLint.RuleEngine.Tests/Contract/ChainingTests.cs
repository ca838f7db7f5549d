using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class ChainingTests
{
    [Fact]
    public void Rules_build_on_what_rules_conclude() =>
        Assert.Equal(
            ["1>1.1", "1>1.1.1", "1>1.1.1.1", "1.1>1.1.1", "1.1>1.1.1.1", "1.1.1>1.1.1.1"],
            Given.Rules(typeof(Parenthood), typeof(Ancestry))
                .Facts(new Provision("1"), new Provision("1.1.1.1", "1.1.1"), new Provision("1.1", "1"), new Provision("1.1.1", "1.1"))
                .Ancestors());

    public sealed class Ancestor(string upper, string lower) : IIdentityProvider
    {
        public string Upper => upper;

        public string Lower => lower;

        public object GetIdentity() => (upper, lower);
    }

    public sealed class Parenthood : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision, p => p.Parent != null);
            Then().Do(ctx => ctx.TryInsert(new Ancestor(provision.Parent!, provision.Number)));
        }
    }

    public sealed class Ancestry : Rule
    {
        public override void Define()
        {
            Ancestor upper = null!;
            Ancestor lower = null!;
            When()
                .Match(() => upper)
                .Match(() => lower, a => a.Upper == upper.Lower);
            Then().Do(ctx => ctx.TryInsert(new Ancestor(upper.Upper, lower.Lower)));
        }
    }

    [Fact]
    public void A_rule_that_negates_comes_after_a_rule_of_higher_priority_that_writes() =>
        Assert.Equal(["2 is an orphan"], Given.Rules(typeof(Orphan), typeof(Reached)).Facts(new Provision("1"), new Provision("2"), new Reference("0", "1")).Conclusions());

    [Fact]
    public void The_order_of_loading_is_of_no_importance() =>
        Assert.Equal(["2 is an orphan"], Given.Rules(typeof(Reached), typeof(Orphan)).Facts(new Provision("1"), new Provision("2"), new Reference("0", "1")).Conclusions());

    public sealed class Mark(string number) : IIdentityProvider
    {
        public string Number => number;

        public object GetIdentity() => number;
    }

    [Priority(10)]
    public sealed class Reached : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference, r => r.Target != null);
            Then().Do(ctx => ctx.TryInsert(new Mark(reference.Target!)));
        }
    }

    public sealed class Orphan : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When()
                .Match(() => provision)
                .Not<Mark>(m => m.Number == provision.Number);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number + " is an orphan")));
        }
    }

    [Fact]
    public void A_rule_that_collects_sees_all_that_rules_of_higher_priority_write() =>
        Assert.Equal(["2 reached"], Given.Rules(typeof(CountReached), typeof(Reached)).Facts(new Reference("0", "1"), new Reference("0", "2"), new Reference("1", "2")).Conclusions());

    public sealed class CountReached : Rule
    {
        public override void Define()
        {
            IEnumerable<Mark> marks = null!;
            When().Query(() => marks, q => q.Match<Mark>().Collect());
            Then().Do(ctx => ctx.TryInsert(new Conclusion(marks.Count() + " reached")));
        }
    }

    [Fact]
    public void A_fact_that_exists_may_be_one_that_the_rule_itself_writes() =>
        Assert.Equal(["0", "1", "1.1", "1.1.1"], Given.Rules(typeof(Root), typeof(Spread))
            .Facts(new Provision("1.1.1", "1.1"), new Provision("1.1", "1"), new Provision("1", "0"), new Provision("2", "9"))
            .Marks());

    public sealed class Root : Rule
    {
        public override void Define()
        {
            When().Exists<Provision>(p => p.Parent == "0");
            Then().Do(ctx => ctx.TryInsert(new Mark("0")));
        }
    }

    public sealed class Spread : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When()
                .Match(() => provision)
                .Exists<Mark>(m => m.Number == provision.Parent);
            Then().Do(ctx => ctx.TryInsert(new Mark(provision.Number)));
        }
    }

    [Fact]
    public void Facts_may_follow_after_firing()
    {
        var session = Given.Rules(typeof(Parenthood), typeof(Ancestry)).Facts(new Provision("1.1.1", "1.1"));
        Assert.Equal(["1.1>1.1.1"], session.Ancestors());
        session.Insert(new Provision("1.1", "1"));
        Assert.Equal(["1.1>1.1.1", "1>1.1", "1>1.1.1"], session.Ancestors().Order(StringComparer.Ordinal));
    }
}

internal static class Derived
{
    public static string[] Ancestors(this ISession session)
    {
        session.Fire();
        return [.. session.Query<ChainingTests.Ancestor>().Select(a => a.Upper + ">" + a.Lower).AsEnumerable().OrderBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)
            .OrderBy(text => text.Split('>')[0].Length)];
    }

    public static string[] Marks(this ISession session)
    {
        session.Fire();
        return [.. session.Query<ChainingTests.Mark>().Select(mark => mark.Number).AsEnumerable().Order(StringComparer.Ordinal)];
    }
}
