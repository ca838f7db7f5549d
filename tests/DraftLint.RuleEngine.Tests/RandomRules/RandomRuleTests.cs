using FsCheck;
using FsCheck.Fluent;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.RandomRules;

public class RandomRuleTests
{
    private static readonly string?[] Keys = [null, "a", "A", "b"];

    [Fact]
    public void Random_rules_fire_as_a_naive_interpreter_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Arb.ToArbitrary(Cases(), Smaller), random =>
        {
            var (alphas, betas) = random.Facts();
            return random.Fire(alphas, betas).SequenceEqual(new NaiveInterpreter(alphas, betas).Run(random.Rules));
        }));

    [Fact]
    public void Facts_that_come_in_any_order_give_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.ToArbitrary(Cases(), Smaller), random =>
        {
            var (alphas, betas) = random.Facts();
            var forwards = random.Fire(alphas, betas);
            alphas.Reverse();
            betas.Reverse();
            return forwards.SequenceEqual(random.Fire(alphas, betas));
        }));

    private static Gen<RandomCase> Cases()
    {
        var entries = Gen.ListOf(from key in Gen.Choose(0, Keys.Length - 1) from number in Gen.Choose(0, 3) select new Entry(Keys[key], number));
        return from rules in Gen.NonEmptyListOf(Shapes())
               from alphas in entries
               from betas in entries
               select new RandomCase([.. rules.Take(8)], [.. alphas.Take(8)], [.. betas.Take(8)]);
    }

    private static Gen<Shape> Shapes() =>
        from writes in Gen.Choose(0, 1)
        from own in Gen.Choose(0, Shape.Owns - 1)
        from second in Gen.Choose(0, (int)SecondKind.Stamp)
        from secondJoin in Gen.Choose(0, Shape.Joins - 1)
        from third in Gen.Choose(0, (int)(writes == 1 ? ThirdKind.NotStamp - 1 : ThirdKind.Either))
        from thirdJoin in Gen.Choose(0, Shape.Joins - 1)
        from filtered in Gen.Choose(0, 3)
        select new Shape(writes == 1, own, (SecondKind)second, secondJoin, (ThirdKind)third, thirdJoin, filtered == 0);

    private static IEnumerable<RandomCase> Smaller(RandomCase random) =>
    [
        .. random.Rules.Select((_, index) => random with { Rules = random.Rules.RemoveAt(index) }).Where(smaller => smaller.Rules.Length > 0),
        .. random.Alphas.Select((_, index) => random with { Alphas = random.Alphas.RemoveAt(index) }),
        .. random.Betas.Select((_, index) => random with { Betas = random.Betas.RemoveAt(index) }),
    ];
}

/// <summary>Random rules and random facts.</summary>
public sealed record RandomCase(
    System.Collections.Immutable.ImmutableArray<Shape> Rules,
    System.Collections.Immutable.ImmutableArray<Entry> Alphas,
    System.Collections.Immutable.ImmutableArray<Entry> Betas) : IRuleActivator
{
    public (List<Alpha> Alphas, List<Beta> Betas) Facts() =>
        ([.. Alphas.Select((entry, id) => new Alpha(id, entry))], [.. Betas.Select((entry, id) => new Beta(id, entry))]);

    public List<string> Fire(IEnumerable<Alpha> alphas, IEnumerable<Beta> betas)
    {
        var repository = new RuleRepository(this);
        repository.Load(spec => spec.From(typeof(RandomRule)));
        var session = repository.Compile().CreateSession();
        session.InsertAll([.. alphas, .. betas]);
        session.Fire();
        return [.. session.Query<Outcome>().Select(outcome => outcome.Text).AsEnumerable().Order(StringComparer.Ordinal)];
    }

    public IEnumerable<Rule> Activate(Type type) => Rules.Select((shape, ordinal) => new RandomRule(shape, ordinal));

    public override string ToString() =>
        string.Join(Environment.NewLine, ["", .. Rules.Select(rule => rule.ToString()), "alphas " + string.Join(" ", Alphas), "betas " + string.Join(" ", Betas)]);
}
