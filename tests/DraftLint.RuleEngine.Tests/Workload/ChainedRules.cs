using NRules.Fluent.Dsl;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>Derives the clauses that are referred to.</summary>
[Priority(20)]
public sealed class FindTarget(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Link link = null!;
        Clause clause = null!;
        var variant = Variant;
        When()
            .Match(() => link)
            .Match(() => clause, c => c.Number == link.Target && c.Parent == null && c.Words > 200);
        Then().Do(ctx => ctx.TryInsert(new Target(variant, clause.Number)));
    }
}

/// <summary>A weak promise in a clause that is referred to.</summary>
[Priority(10)]
public sealed class PromiseInTarget(int variant) : WorkloadRule(variant)
{
    public override void Define()
    {
        base.Define();
        Target target = null!;
        Promise promise = null!;
        var variant = Variant;
        When()
            .Match(() => target, t => t.Variant == variant)
            .Match(() => promise, p => p.Clause == target.Number && p.Strength == Strength.May);
        Then().Yield(ctx => new Issue("PromiseInTarget", Variant, promise.Clause));
    }
}
