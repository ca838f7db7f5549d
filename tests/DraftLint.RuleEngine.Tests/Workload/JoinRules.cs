using System.Globalization;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>A reference to a clause of many words.</summary>
public sealed class LinkToLongClause(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Link link = null!;
        Clause target = null!;
        var most = 370 + Variant;
        When()
            .Match(() => link)
            .Match(() => target, c => c.Number == link.Target && c.Words > most);
        Then().Yield(ctx => new Issue("LinkToLongClause", Variant, link.From + target.Number));
    }
}

/// <summary>A clause that refers to its parent.</summary>
public sealed class LinkToParent(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Link link = null!;
        Clause clause = null!;
        var least = Variant;
        When()
            .Match(() => link)
            .Match(() => clause, c => c.Number == link.From, c => c.Parent == link.Target, c => c.Words > least);
        Then().Yield(ctx => new Issue("LinkToParent", Variant, clause.Number));
    }
}

/// <summary>A party that shall do and shall not do the same.</summary>
public sealed class ConflictingPromises(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Promise first = null!;
        Promise second = null!;
        var strength = (Strength)(Variant % 4);
        When()
            .Match(() => first, p => p.Strength == strength && !p.Negative)
            .Match(() => second, p => p.Party == first.Party && p.Act == first.Act, p => p.Negative);
        Then().Yield(ctx => new Issue("ConflictingPromises", Variant, first.Clause + second.Clause));
    }
}

/// <summary>A term that is defined twice.</summary>
public sealed class DoubleDefinition(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Term first = null!;
        Term second = null!;
        var ending = Variant.ToString(CultureInfo.InvariantCulture);
        When()
            .Match(() => first, t => t.Name.EndsWith(ending, StringComparison.Ordinal))
            .Match(() => second, t => string.Equals(t.Name, first.Name, StringComparison.OrdinalIgnoreCase), t => t != first);
        Then().Yield(ctx => new Issue("DoubleDefinition", Variant, first.Clause + second.Clause));
    }
}

/// <summary>A time limit for something that nobody must do.</summary>
public sealed class LimitOfWeakPromise(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Limit limit = null!;
        Promise promise = null!;
        var most = 4 + Variant;
        When()
            .Match(() => limit, l => l.Days < most)
            .Match(() => promise, p => p.Clause == limit.Clause && p.Strength != Strength.Shall);
        Then().Yield(ctx => new Issue("LimitOfWeakPromise", Variant, limit.Clause));
    }
}

/// <summary>A term that is used where it is defined.</summary>
public sealed class UseInItsDefinition(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        TermUse use = null!;
        Term term = null!;
        var longest = 100 + Variant;
        When()
            .Match(() => use)
            .Match(() => term, t => t.Name == use.Name && t.Clause == use.Clause && t.Name.Length < longest);
        Then().Yield(ctx => new Issue("UseInItsDefinition", Variant, term.Name));
    }
}

/// <summary>A time limit two levels down.</summary>
public sealed class DeepLimit(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Limit limit = null!;
        Clause lower = null!;
        Clause upper = null!;
        var most = 5 + Variant;
        When()
            .Match(() => limit, l => l.Days < most)
            .Match(() => lower, c => c.Number == limit.Clause)
            .Match(() => upper, c => c.Number == lower.Parent);
        Then().Yield(ctx => new Issue("DeepLimit", Variant, upper.Number + limit.Clause));
    }
}
