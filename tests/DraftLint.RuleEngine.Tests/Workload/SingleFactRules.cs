using System.Globalization;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>A clause of too many words.</summary>
public sealed class LongClause(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Clause clause = null!;
        var most = 380 + Variant;
        When().Match(() => clause, c => c.Words > most);
        Then().Yield(ctx => new Issue("LongClause", Variant, clause.Number));
    }
}

/// <summary>A heading that looks like a placeholder.</summary>
public sealed class UnquotedHeading(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Clause clause = null!;
        var ending = "9" + Variant;
        When().Match(() => clause, c => c.Heading.EndsWith(ending, StringComparison.Ordinal));
        Then().Yield(ctx => new Issue("UnquotedHeading", Variant, clause.Number));
    }
}

/// <summary>A term that is put in quotation marks.</summary>
public sealed class QuotedUse(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        TermUse use = null!;
        var ending = Variant.ToString(CultureInfo.InvariantCulture);
        When().Match(() => use, u => u.Quoted, u => u.Clause.EndsWith(ending, StringComparison.Ordinal));
        Then().Yield(ctx => new Issue("QuotedUse", Variant, use.Clause + use.Name));
    }
}

/// <summary>A promise that binds nobody.</summary>
public sealed class WeakPromise(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Promise promise = null!;
        var ending = Variant.ToString(CultureInfo.InvariantCulture);
        When().Match(() => promise, p => p.Strength == Strength.Should && !p.Negative && p.Act.EndsWith("1" + ending, StringComparison.Ordinal));
        Then().Yield(ctx => new Issue("WeakPromise", Variant, promise.Clause));
    }
}

/// <summary>A time limit that cannot be kept.</summary>
public sealed class ShortLimit(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Limit limit = null!;
        var least = 3 + Variant;
        When().Match(() => limit, l => l.Days < least && l.Days != 0);
        Then().Yield(ctx => new Issue("ShortLimit", Variant, limit.Clause));
    }
}

/// <summary>A clause that refers to itself.</summary>
public sealed class SelfLink(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Link link = null!;
        var longest = 100 + Variant;
        When().Match(() => link, l => l.From == l.Target || l.Target.Length > longest);
        Then().Yield(ctx => new Issue("SelfLink", Variant, link.From));
    }
}

/// <summary>A clause without parent and almost without words.</summary>
public sealed class RootWithoutText(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Clause clause = null!;
        var least = 4 + Variant;
        When().Match(() => clause, c => c.Parent == null, c => c.Words < least);
        Then().Yield(ctx => new Issue("RootWithoutText", Variant, clause.Number));
    }
}
