using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class GroupTests
{
    [Fact]
    public void Or_fires_for_each_branch_that_holds()
    {
        Assert.Equal(2, Given.Rules(typeof(Referenced)).Facts(new Provision("1"), new Reference("1", "2"), new Reference("2", "1")).Fire());
        Assert.Equal(1, Given.Rules(typeof(Referenced)).Facts(new Provision("1"), new Reference("1", "2")).Fire());
        Assert.Equal(0, Given.Rules(typeof(Referenced)).Facts(new Provision("1"), new Reference("3", "4")).Fire());
    }

    public sealed class Referenced : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When()
                .Match(() => provision)
                .Or(or => or
                    .Exists<Reference>(r => r.From == provision.Number)
                    .Exists<Reference>(r => r.Target == provision.Number));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void And_makes_several_conditions_one_branch()
    {
        Assert.Equal(["1"], Given.Rules(typeof(Isolated)).Facts(new Provision("1")).Conclusions());
        Assert.Equal(["1"], Given.Rules(typeof(Isolated)).Facts(new Provision("1"), new Reference("2", "1"), new Duty("1", Modality.Shall)).Conclusions());
        Assert.Empty(Given.Rules(typeof(Isolated)).Facts(new Provision("1"), new Reference("2", "1")).Conclusions());
    }

    public sealed class Isolated : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When()
                .Match(() => provision)
                .Or(or => or
                    .And(and => and
                        .Not<Reference>(r => r.Target == provision.Number)
                        .Not<Reference>(r => r.From == provision.Number))
                    .And(and => and
                        .Exists<Duty>(d => d.Party == provision.Number)
                        .Exists<Reference>(r => r.Target == provision.Number)));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void A_filter_keeps_matches_from_firing() =>
        Assert.Equal(["1>2"], Given.Rules(typeof(FilteredPair)).Facts(new Reference("1", "2"), new Reference("2", "2"), new Reference("3", "1")).Conclusions());

    public sealed class FilteredPair : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference);
            Filter().Where(() => reference.From != reference.Target, () => reference.From != "3");
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From + ">" + reference.Target)));
        }
    }

    [Fact]
    public void Let_is_computed_for_each_match() =>
        Assert.Equal(["1:1", "1:2"], Given.Rules(typeof(Computed)).Facts(new Duty("1", Modality.Shall, 1), new Duty("1", Modality.Shall, 2)).Conclusions());

    public sealed class Computed : Rule
    {
        public override void Define()
        {
            Duty duty = null!;
            string label = null!;
            When().Match(() => duty).Let(() => label, () => duty.Party + ":" + duty.Days);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(label)));
        }
    }
}
