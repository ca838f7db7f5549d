using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Tests.RandomRules;

/// <summary>The rule that a shape describes.</summary>
public sealed class RandomRule(Shape shape, int ordinal) : Rule
{
    public override void Define()
    {
        Name("r" + ordinal);
        Priority(shape.Writes ? 10 : 0);

        Alpha first = null!;
        Beta second = null!;
        Stamp stamp = null!;
        IEnumerable<Beta> many = null!;
        IGrouping<int, Beta> group = null!;
        IKeyedLookup<int, Beta> lookup = null!;
        string text = null!;
        int total = 0;

        Expression<Func<Alpha, bool>>[][] owns =
        [
            [],
            [a => a.Number > 1],
            [a => a.Key != null],
            [a => a.Key == "a" && a.Number < 3],
            [a => a.Key == null, a => a.Number >= 0],
        ];
        Expression<Func<Beta, bool>>[][] betas =
        [
            [],
            [b => b.Key == first.Key],
            [b => b.Number == first.Number],
            [b => b.Key == first.Key && b.Number == first.Number],
            [b => string.Equals(b.Key, first.Key, StringComparison.OrdinalIgnoreCase)],
            [b => b.Number > first.Number],
            [b => Equals(first.Key, b.Key), b => b.Number != first.Number, b => b.Number > 0],
        ];
        Expression<Func<Stamp, bool>>[][] stamps =
        [
            [],
            [s => s.Key == first.Key],
            [s => s.Number == first.Number],
            [s => s.Key == first.Key && s.Number == first.Number],
            [s => string.Equals(s.Key, first.Key, StringComparison.OrdinalIgnoreCase)],
            [s => s.Number > first.Number],
            [s => Equals(first.Key, s.Key), s => s.Number != first.Number, s => s.Number > 0],
        ];
        var join = betas[shape.ThirdJoin];

        var when = When().Match(() => first, owns[shape.Own]);
        _ = shape.Second switch
        {
            SecondKind.Beta => when.Match(() => second, betas[shape.SecondJoin]),
            SecondKind.Stamp => when.Match(() => stamp, stamps[shape.SecondJoin]),
            _ => when,
        };
        _ = shape.Third switch
        {
            ThirdKind.ExistsBeta => when.Exists(join),
            ThirdKind.NotBeta => when.Not(join),
            ThirdKind.AllBeta => when.All<Beta>(b => b.Key == first.Key, b => b.Number > 0, b => b.Number < 3),
            ThirdKind.Collect => when.Query(() => many, q => q.Match(join).Collect().Where(c => c.Count() != 1)),
            ThirdKind.Group => when.Query(() => group, q => q.Match(join).GroupBy(b => b.Number).Where(g => g.Count() > 1)),
            ThirdKind.Having => when.Query(() => many, q => q.Match(join).Collect()).Let(() => total, () => many.Sum(b => b.Number)).Having(() => total > first.Number),
            ThirdKind.Ordered => when.Query(() => many, q => q.Match(join).Collect().OrderByDescending(b => b.Number).ThenBy(b => b.Id))
                .Let(() => text, () => string.Join("<", many.Select(b => b.Id.ToString()))),
            ThirdKind.Lookup => when.Query(() => lookup, q => q.Match(join).Collect().ToLookup(b => b.Number)).Having(() => lookup[1].Any()),
            ThirdKind.Projected => when.Query(() => text, q => q.Match(join).SelectMany(b => new[] { b.Id, b.Id + 100 }).Select(n => "p" + n)),
            ThirdKind.ExistsStamp => when.Exists(stamps[shape.ThirdJoin]),
            ThirdKind.NotStamp => when.Not(stamps[shape.ThirdJoin]),
            ThirdKind.Either => when.Or(or => or.Exists(join).And(and => and.Not(stamps[shape.ThirdJoin]).Exists<Beta>())),
            _ => when,
        };
        if (shape.Filtered)
            Filter().Where(() => first.Number != 2);

        var then = Then().Yield(ctx => Outcome.Of(ctx.Match));
        if (!shape.Writes)
            return;
        _ = shape.Second switch
        {
            SecondKind.Beta => then.Do(ctx => ctx.TryInsert(new Stamp(second.Key, first.Number))),
            SecondKind.Stamp => then.Do(ctx => ctx.TryInsert(new Stamp(first.Key, (stamp.Number + 1) % 5))),
            _ => then.Do(ctx => ctx.TryInsert(new Stamp(first.Key, first.Number))),
        };
    }
}
