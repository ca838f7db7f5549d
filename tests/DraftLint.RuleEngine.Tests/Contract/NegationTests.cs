using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class NegationTests
{
    [Fact]
    public void Not_holds_when_no_fact_fulfils_the_conditions() =>
        Assert.Equal(["1->3"], Given.Rules(typeof(BrokenReference)).Facts(new Reference("1", "2"), new Provision("2"), new Reference("1", "3")).Conclusions());

    public sealed class BrokenReference : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When()
                .Match(() => reference)
                .Not<Provision>(p => p.Number == reference.Target);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From + "->" + reference.Target)));
        }
    }

    [Fact]
    public void Not_alone_fires_once_in_an_empty_session()
    {
        Assert.Equal(["no provision"], Given.Rules(typeof(NoProvision)).Facts().Conclusions());
        Assert.Empty(Given.Rules(typeof(NoProvision)).Facts(new Provision("1")).Conclusions());
    }

    public sealed class NoProvision : Rule
    {
        public override void Define()
        {
            When().Not<Provision>();
            Then().Do(ctx => ctx.TryInsert(new Conclusion("no provision")));
        }
    }

    [Fact]
    public void Exists_fires_once_however_many_facts_there_are() =>
        Assert.Equal(1, Given.Rules(typeof(SomeProvision)).Facts(new Provision("1"), new Provision("2"), new Provision("3")).Fire());

    public sealed class SomeProvision : Rule
    {
        public override void Define()
        {
            When().Exists<Provision>(p => p.Number != "");
            Then().Do(ctx => ctx.TryInsert(new Conclusion("some")));
        }
    }

    [Fact]
    public void Exists_is_tried_for_every_match() =>
        Assert.Equal(["2"], Given.Rules(typeof(ReferredTo)).Facts(new Provision("1"), new Provision("2"), new Reference("1", "2"), new Reference("3", "2")).Conclusions());

    public sealed class ReferredTo : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When()
                .Match(() => provision)
                .Exists<Reference>(r => r.Target == provision.Number);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void All_holds_for_nothing_and_for_facts_that_all_fulfil_the_condition()
    {
        Assert.Equal(["binding"], Given.Rules(typeof(AllShall)).Facts().Conclusions());
        Assert.Equal(["binding"], Given.Rules(typeof(AllShall)).Facts(new Duty("A", Modality.Shall)).Conclusions());
        Assert.Empty(Given.Rules(typeof(AllShall)).Facts(new Duty("A", Modality.Shall), new Duty("A", Modality.May)).Conclusions());
    }

    public sealed class AllShall : Rule
    {
        public override void Define()
        {
            When().All<Duty>(d => d.Modality == Modality.Shall);
            Then().Do(ctx => ctx.TryInsert(new Conclusion("binding")));
        }
    }

    [Fact]
    public void All_asks_only_the_facts_that_fulfil_the_base_condition() =>
        Assert.Equal(["B"], Given.Rules(typeof(AllLong))
            .Facts(new Provision("A"), new Provision("B"), new Duty("A", Modality.Shall, 5), new Duty("A", Modality.Shall, 1), new Duty("B", Modality.Shall, 5))
            .Conclusions());

    public sealed class AllLong : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When()
                .Match(() => provision)
                .All<Duty>(d => d.Party == provision.Number, d => d.Days > 2, d => d.Modality == Modality.Shall);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }
}
