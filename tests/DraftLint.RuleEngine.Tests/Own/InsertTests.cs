using DraftLint.RuleEngine.Tests.Contract;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

/// <summary>NRules leaves its memory half filled in these cases.</summary>
public class InsertTests
{
    [Fact]
    public void Equal_facts_in_one_batch_leave_nothing_behind() =>
        AssertNothingStays<ArgumentException>(new Amount(1), new Amount(2), new Amount(1));

    [Fact]
    public void A_fact_that_does_not_know_who_it_is_leaves_nothing_behind() =>
        AssertNothingStays<InvalidOperationException>(new Amount(1), new Nameless());

    [Fact]
    public void Facts_that_can_no_longer_be_compared_leave_nothing_behind()
    {
        var comparisons = new Queue<bool>([false]);
        AssertNothingStays<InvalidOperationException>(new Comparable(comparisons), new Comparable(comparisons), new Comparable(comparisons));
    }

    [Fact]
    public void Null_leaves_nothing_behind() => AssertNothingStays<ArgumentNullException>(new Amount(1), null!);

    [Fact]
    public void A_fact_that_comes_too_late_leaves_nothing_behind()
    {
        var session = Given.Rules(typeof(NegationTests.NoProvision)).Facts();
        session.Fire();
        Assert.Throws<InvalidOperationException>(() => session.InsertAll([new Amount(1), new Provision("1")]));
        Assert.Empty(session.Query<Amount>());
        session.InsertAll([new Amount(1)]);
        Assert.Single(session.Query<Amount>());
    }

    private static void AssertNothingStays<TException>(params object[] facts)
        where TException : Exception
    {
        var session = Given.Rules(typeof(MatchTests.Anything)).Facts();
        Assert.Throws<TException>(() => session.InsertAll(facts));
        Assert.Empty(session.Query<object>());
        Assert.Equal(0, session.Fire());
        session.InsertAll([new Amount(1), new Amount(2)]);
        Assert.Equal(2, session.Fire());
    }

    private sealed class Comparable(Queue<bool> comparisons)
    {
        public override bool Equals(object? obj) => comparisons.Dequeue();

        public override int GetHashCode() => 1;
    }

    private sealed class Nameless : IIdentityProvider
    {
        public object GetIdentity() => throw new InvalidOperationException("nobody");
    }
}
