using System.Globalization;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>A reference to a clause that does not exist.</summary>
public sealed class BrokenLink(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Link link = null!;
        var ending = Variant.ToString(CultureInfo.InvariantCulture);
        When()
            .Match(() => link, l => l.Target.EndsWith(ending, StringComparison.Ordinal))
            .Not<Clause>(c => c.Number == link.Target);
        Then().Yield(ctx => new Issue("BrokenLink", Variant, link.From));
    }
}

/// <summary>A term that is used and not defined.</summary>
public sealed class UndefinedTerm(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        TermUse use = null!;
        var ending = Variant.ToString(CultureInfo.InvariantCulture);
        When()
            .Match(() => use, u => u.Name.EndsWith(ending, StringComparison.Ordinal))
            .Not<Term>(t => t.Name == use.Name);
        Then().Yield(ctx => new Issue("UndefinedTerm", Variant, use.Clause + use.Name));
    }
}

/// <summary>A term that is defined and not used.</summary>
public sealed class UnusedTerm(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Term term = null!;
        var ending = Variant.ToString(CultureInfo.InvariantCulture);
        When()
            .Match(() => term, t => t.Name.EndsWith(ending, StringComparison.Ordinal))
            .Not<TermUse>(u => u.Name == term.Name);
        Then().Yield(ctx => new Issue("UnusedTerm", Variant, term.Name));
    }
}

/// <summary>A duty with a reference and no time limit.</summary>
public sealed class PromiseWithoutLimit(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Promise promise = null!;
        var ending = "5" + Variant;
        When()
            .Match(() => promise, p => p.Strength == Strength.Shall, p => p.Party.EndsWith(ending, StringComparison.Ordinal))
            .Exists<Link>(l => l.From == promise.Clause)
            .Not<Limit>(l => l.Clause == promise.Clause);
        Then().Yield(ctx => new Issue("PromiseWithoutLimit", Variant, promise.Clause));
    }
}

/// <summary>A clause all of whose promises bind.</summary>
public sealed class OnlyStrictPromises(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Clause clause = null!;
        var most = 30 + Variant;
        When()
            .Match(() => clause, c => c.Words < most)
            .Exists<Promise>(p => p.Clause == clause.Number)
            .All<Promise>(p => p.Clause == clause.Number, p => p.Strength == Strength.Shall);
        Then().Yield(ctx => new Issue("OnlyStrictPromises", Variant, clause.Number));
    }
}
