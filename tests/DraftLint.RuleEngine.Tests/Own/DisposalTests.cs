using System.Runtime.CompilerServices;
using DraftLint.RuleEngine.Tests.Contract;
using DraftLint.RuleEngine.Tests.Workload;
using NRules;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

/// <summary>A session of NRules cannot be disposed; one of ours gives its arrays to the next.</summary>
public class DisposalTests
{
    [Fact]
    public void A_disposed_session_can_no_longer_be_asked()
    {
        var reference = new Reference("1", "3");
        var session = Given.Rules(typeof(NegationTests.BrokenReference)).Facts(reference, new Provision("2"));
        var match = Source(session);
        Dispose(session);
        Dispose(session);

        Assert.Throws<ObjectDisposedException>(() => session.Fire());
        Assert.Throws<ObjectDisposedException>(() => session.Insert(new Amount(2)));
        Assert.Throws<ObjectDisposedException>(() => session.InsertAll([new Amount(2)]));
        Assert.Throws<ObjectDisposedException>(() => session.Query<Amount>());
        Assert.Throws<ObjectDisposedException>(() => match.Premises);
        Assert.Same(reference, match.Facts.Single().Value);
    }

    [Fact]
    public void A_query_is_not_read_on_after_disposal()
    {
        var session = Given.Rules(typeof(MatchTests.Anything)).Facts(new Amount(1), new Amount(2));
        using var amounts = session.Query<Amount>().GetEnumerator();
        Assert.True(amounts.MoveNext());
        Dispose(session);
        Assert.Throws<ObjectDisposedException>(() => amounts.MoveNext());
    }

    [Fact]
    public void Groups_and_lookups_stay_when_the_session_is_disposed()
    {
        var session = Given.Rules(typeof(QueryTests.DaysOfParty)).Facts([.. Enumerable.Range(0, 100).Select(number => new Duty("p" + number / 10, Modality.Shall, number))]);
        var matches = new List<IMatch>();
        session.Events.RuleFiredEvent += (_, fired) => matches.Add(fired.Match);
        session.Fire();
        var before = matches.ConvertAll(Members);
        Dispose(session);
        Given.Rules(typeof(QueryTests.DaysOfParty)).Facts([.. Enumerable.Range(0, 100).Select(number => new Duty("q", Modality.Shall, number))]).Fire();
        Assert.NotEmpty(before);
        Assert.Equal(before, matches.ConvertAll(Members));
    }

    private static string Members(IMatch match) =>
        string.Join(",", match.Facts.SelectMany(fact => fact.Source?.Facts ?? []).Select(fact => fact.Value));

    // Arrays come back longer than they were asked for, and with what others left in them.
    [Fact]
    public void Sessions_of_any_size_find_the_same_in_arrays_that_others_have_used()
    {
        var rules = WorkloadRules.Compile(50);
        foreach (var size in new[] { 1000, 1, 30, 33, 64, 65, 100, 500, 41, 16, 129, 1000 })
        {
            var facts = Draft.Facts(size);
            var fresh = Issues(rules.CreateSession(), facts);
            var session = rules.CreateSession();
            Assert.Equal(fresh, Issues(session, facts));
            Dispose(session);
        }
    }

    [Fact]
    public void Facts_that_come_one_by_one_find_the_same_in_used_arrays()
    {
        var rules = WorkloadRules.Compile(50);
        var facts = Draft.Facts(300);
        var expected = Issues(rules.CreateSession(), facts);
        for (var round = 0; round < 2; round++)
        {
            var session = rules.CreateSession();
            foreach (var fact in facts)
                session.Insert(fact);
            Assert.Equal(expected, Issues(session, []));
            Dispose(session);
        }
    }

    [Fact]
    public void A_disposed_session_keeps_nothing_alive()
    {
        var inserted = FireAndDispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.DoesNotContain(inserted, fact => fact.IsAlive);
    }

    // On its own, so that no local variable keeps a fact.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> FireAndDispose()
    {
        var session = Given.Rules(typeof(MatchTests.Anything), typeof(QueryTests.DaysOfParty)).CreateSession();
        object[] facts = [new Amount(1), new Amount(2), .. Enumerable.Range(0, 50).Select(number => new Duty("p", Modality.Shall, number))];
        session.InsertAll(facts);
        object[] refused = [new Amount(3), new Amount(4), new Amount(3)];
        Assert.Throws<ArgumentException>(() => session.InsertAll(refused));
        session.Fire();
        Dispose(session);
        return [.. facts.Concat(refused).Select(fact => new WeakReference(fact))];
    }

    private static string[] Issues(ISession session, IReadOnlyList<object> facts)
    {
        session.InsertAll(facts);
        session.Fire();
        return [.. session.Query<Issue>().Select(issue => issue.ToString()).AsEnumerable().Order(StringComparer.Ordinal)];
    }

    private static IExplainedMatch Source(ISession session)
    {
        session.Fire();
        return ((IExplainedSession)session).SourceOf(session.Query<Conclusion>().Single())!;
    }

    private static void Dispose(ISession session) => ((IDisposable)session).Dispose();
}
