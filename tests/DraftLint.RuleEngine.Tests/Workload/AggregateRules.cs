using NRules.Fluent.Dsl;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>A term that is used often.</summary>
public sealed class CrowdedTerm(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        IGrouping<string, TermUse> uses = null!;
        var most = 12 + Variant;
        When().Query(() => uses, q => q.Match<TermUse>().GroupBy(u => u.Name).Where(g => g.Count() > most));
        Then().Yield(ctx => new Issue("CrowdedTerm", Variant, uses.Key + " " + uses.Count()));
    }
}

/// <summary>A party with many duties.</summary>
public sealed class BurdenedParty(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        IGrouping<string, Promise> promises = null!;
        var most = 16 + Variant;
        When().Query(() => promises, q => q.Match<Promise>(p => !p.Negative).GroupBy(p => p.Party).Where(g => g.Count() > most));
        Then().Yield(ctx => new Issue("BurdenedParty", Variant, promises.Key + " " + promises.Count()));
    }
}

/// <summary>A clause to which several refer.</summary>
public sealed class PopularClause(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Clause clause = null!;
        IEnumerable<Link> links = null!;
        var most = 30 + Variant;
        When()
            .Match(() => clause, c => c.Words < most)
            .Query(() => links, q => q.Match<Link>(l => l.Target == clause.Number).Collect().Where(c => c.Count() > 1));
        Then().Yield(ctx => new Issue("PopularClause", Variant, clause.Number + " " + links.Count()));
    }
}

/// <summary>The start of several time limits.</summary>
public sealed class CommonStart(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        IGrouping<string, int> days = null!;
        var spread = 190 - Variant;
        When()
            .Query(() => days, q => q.Match<Limit>().GroupBy(l => l.Start, l => l.Days))
            .Having(() => days.Max() - days.Min() > spread);
        Then().Yield(ctx => new Issue("CommonStart", Variant, days.Key));
    }
}
