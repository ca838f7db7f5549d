using NRules;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class SessionTests
{
    [Fact]
    public void A_fact_is_inserted_once()
    {
        var provision = new Provision("1");
        var session = Given.Rules(typeof(EachProvision)).Facts(provision);
        Assert.Throws<ArgumentException>(() => session.Insert(provision));
        Assert.False(session.TryInsert(provision));
        Assert.True(session.TryInsert(new Provision("1")));
        Assert.Equal(2, session.Fire());
    }

    [Fact]
    public void Equal_facts_are_one_fact()
    {
        var session = Given.Rules(typeof(EachProvision)).Facts(new Amount(1));
        Assert.Throws<ArgumentException>(() => session.Insert(new Amount(1)));
        Assert.False(session.TryInsert(new Amount(1)));
        Assert.True(session.TryInsert(new Amount(2)));
    }

    [Fact]
    public void Facts_with_the_same_identity_are_one_fact()
    {
        var session = Given.Rules(typeof(EachProvision)).Facts(new Conclusion("a"));
        Assert.Throws<ArgumentException>(() => session.Insert(new Conclusion("a")));
        Assert.True(session.TryInsert(new Conclusion("b")));
    }

    [Fact]
    public void Facts_that_cannot_be_inserted_are_named()
    {
        var known = new Provision("1");
        var session = Given.Rules(typeof(EachProvision)).Facts(known);
        var result = session.TryInsertAll([new Provision("2"), known]);
        Assert.Equal(1, result.FailedCount);
        Assert.Equal([known], result.Failed);
        Assert.Single(session.Query<Provision>());
        Assert.Equal([known], session.TryInsertAll([new Provision("2"), known], BatchOptions.SkipFailed).Failed);
        Assert.Equal(2, session.Query<Provision>().Count());
    }

    [Fact]
    public void Firing_may_stop_and_go_on()
    {
        var session = Given.Rules(typeof(EachProvision)).Facts(new Provision("1"), new Provision("2"), new Provision("3"));
        Assert.Equal(1, session.Fire(1));
        Assert.Equal(2, session.Fire());
        Assert.Equal(0, session.Fire());
        Assert.Equal(["1", "2", "3"], session.Conclusions());
    }

    public sealed class EachProvision : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void Firing_goes_on_after_matches_that_a_filter_refused()
    {
        var session = Given.Rules(typeof(EachTarget)).Facts(new Reference("1", null), new Reference("2", "a"), new Reference("3", null), new Reference("4", "b"));
        Assert.Equal(1, session.Fire(1));
        Assert.Equal(1, session.Fire(1));
        Assert.Equal(0, session.Fire());
        Assert.Equal(["a", "b"], session.Conclusions());
    }

    public sealed class EachTarget : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When().Match(() => reference);
            Filter().Where(() => reference.Target != null);
            Then().Do(ctx => ctx.Conclude(reference.Target!));
        }
    }

    [Fact]
    public void An_action_may_halt_the_firing()
    {
        var session = Given.Rules(typeof(Halting)).Facts(new Provision("1"), new Provision("2"));
        Assert.Equal(1, session.Fire());
        Assert.Equal(1, session.Fire());
        Assert.Equal(0, session.Fire());
    }

    public sealed class Halting : Rule
    {
        public override void Define()
        {
            When().Match<Provision>();
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void Firing_may_be_cancelled()
    {
        var session = Given.Rules(typeof(EachProvision)).Facts(new Provision("1"), new Provision("2"));
        Assert.InRange(session.Fire(new CancellationToken(canceled: true)), 0, 1);
    }

    [Fact]
    public void Query_shows_all_facts_in_the_order_of_insertion()
    {
        object[] facts = [new Provision("1"), new Annex("2"), new Duty("A", Modality.May)];
        var session = Given.Rules(typeof(EachProvision)).Facts(facts);
        Assert.Equal(facts, session.Query<object>());
        Assert.Equal(facts[..2], session.Query<Provision>());
    }
}
