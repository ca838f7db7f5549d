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
            return random.Fire([.. alphas, .. betas]).SequenceEqual(new NaiveInterpreter(alphas, betas).Run(random.Rules));
        }));

    [Fact]
    public void Rules_over_many_facts_fire_as_a_naive_interpreter_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Arb.ToArbitrary(LargeCases(), Smaller), random =>
        {
            var (alphas, betas) = random.Facts();
            return random.Fire([.. alphas, .. betas]).SequenceEqual(new NaiveInterpreter(alphas, betas).Run(random.Rules));
        }));

    [Fact]
    public void Rules_may_stop_wherever_they_are() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.ToArbitrary(SteppedCases(Shapes(ThirdKind.Either)), Smaller), stepped =>
        {
            var (alphas, betas) = stepped.Random.Facts();
            return stepped.Random.FireInSteps(stepped.Firings, [[.. alphas, .. betas]]).SequenceEqual(new NaiveInterpreter(alphas, betas).Run(stepped.Random.Rules));
        }));

    // Nothing can follow what a rule has concluded from the whole of.
    [Fact]
    public void Facts_may_come_while_rules_have_stopped() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.ToArbitrary(SteppedCases(Shapes(ThirdKind.None)), Smaller), stepped =>
        {
            var (alphas, betas) = stepped.Random.Facts();
            IEnumerable<object[]> batches = alphas.Concat<object>(betas).Chunk(stepped.BatchSize);
            return stepped.Random.FireInSteps(stepped.Firings, batches).SequenceEqual(new NaiveInterpreter(alphas, betas).Run(stepped.Random.Rules));
        }));

    [Fact]
    public void Facts_that_come_in_any_order_give_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.ToArbitrary(Cases(), Smaller), random =>
        {
            var (alphas, betas) = random.Facts();
            var forwards = random.Fire([.. alphas, .. betas]);
            alphas.Reverse();
            betas.Reverse();
            return forwards.SequenceEqual(random.Fire([.. alphas, .. betas]));
        }));

    private static Gen<RandomCase> Cases() => Cases(Shapes(ThirdKind.Either));

    private static Gen<RandomCase> Cases(Gen<Shape> shapes)
    {
        var entries = Gen.ListOf(from key in Gen.Elements(Keys) from number in Gen.Choose(0, 3) select new Entry(key, number));
        return from rules in Gen.NonEmptyListOf(shapes)
               from alphas in entries
               from betas in entries
               select new RandomCase([.. rules.Take(8)], [.. alphas.Take(8)], [.. betas.Take(8)]);
    }

    // So many that keys are read ahead in several blocks, and so many keys that few facts meet.
    private static Gen<RandomCase> LargeCases()
    {
        string?[] keys = [.. Keys, .. Enumerable.Range(0, 20).SelectMany(number => new[] { "k" + number, "K" + number })];
        var entry = from key in Gen.Elements(keys) from number in Gen.Choose(0, 3) select new Entry(key, number);
        var shape = from any in Shapes(ThirdKind.Either)
                    from secondJoin in Gen.Elements<int>(Shape.KeyJoins)
                    from thirdJoin in Gen.Elements<int>(Shape.KeyJoins)
                    select any with { SecondJoin = secondJoin, ThirdJoin = thirdJoin };
        return from rules in Gen.ListOf(shape, 3)
               from alphaCount in Gen.Choose(60, 200)
               from betaCount in Gen.Choose(60, 200)
               from alphas in Gen.ListOf(entry, alphaCount)
               from betas in Gen.ListOf(entry, betaCount)
               select new RandomCase([.. rules], [.. alphas], [.. betas]);
    }

    private static Gen<SteppedCase> SteppedCases(Gen<Shape> shapes) =>
        from random in Cases(shapes)
        from firings in Gen.Choose(1, 5)
        from batchSize in Gen.Choose(1, 5)
        select new SteppedCase(random, firings, batchSize);

    private static Gen<Shape> Shapes(ThirdKind last) =>
        from writes in Gen.Choose(0, 1)
        from own in Gen.Choose(0, Shape.Owns - 1)
        from second in Gen.Choose(0, (int)SecondKind.Stamp)
        from secondJoin in Gen.Choose(0, Shape.Joins - 1)
        from third in Gen.Choose(0, Math.Min((int)last, (int)(writes == 1 ? ThirdKind.NotStamp - 1 : ThirdKind.Either)))
        from thirdJoin in Gen.Choose(0, Shape.Joins - 1)
        from filtered in Gen.Choose(0, 3)
        select new Shape(writes == 1, own, (SecondKind)second, secondJoin, (ThirdKind)third, thirdJoin, filtered == 0);

    private static IEnumerable<SteppedCase> Smaller(SteppedCase stepped) => Smaller(stepped.Random).Select(smaller => stepped with { Random = smaller });

    private static IEnumerable<RandomCase> Smaller(RandomCase random) =>
    [
        .. random.Rules.Select((_, index) => random with { Rules = random.Rules.RemoveAt(index) }).Where(smaller => smaller.Rules.Length > 0),
        .. random.Alphas.Select((_, index) => random with { Alphas = random.Alphas.RemoveAt(index) }),
        .. random.Betas.Select((_, index) => random with { Betas = random.Betas.RemoveAt(index) }),
    ];
}

/// <summary>A random case whose rules are stopped after some firings, and whose facts come in batches.</summary>
public sealed record SteppedCase(RandomCase Random, int Firings, int BatchSize);

/// <summary>Random rules and random facts.</summary>
public sealed record RandomCase(
    System.Collections.Immutable.ImmutableArray<Shape> Rules,
    System.Collections.Immutable.ImmutableArray<Entry> Alphas,
    System.Collections.Immutable.ImmutableArray<Entry> Betas) : IRuleActivator
{
    public (List<Alpha> Alphas, List<Beta> Betas) Facts() =>
        ([.. Alphas.Select((entry, id) => new Alpha(id, entry))], [.. Betas.Select((entry, id) => new Beta(id, entry))]);

    public List<string> Fire(object[] facts) => FireInSteps(int.MaxValue, [facts]);

    /// <summary>Stops after some firings; after each stop but the last a batch more has come.</summary>
    public List<string> FireInSteps(int firings, IEnumerable<object[]> batches)
    {
        var repository = new RuleRepository(this);
        repository.Load(spec => spec.From(typeof(RandomRule)));
        var session = repository.Compile().CreateSession();
        // The next session has its arrays, and what it leaves in them.
        using var arrays = session as IDisposable;
        foreach (var batch in batches)
        {
            session.InsertAll(batch);
            session.Fire(firings);
        }
        while (session.Fire(firings) > 0)
        {
            // Until nothing is left.
        }
        return [.. session.Query<Outcome>().Select(outcome => outcome.Text).AsEnumerable().Order(StringComparer.Ordinal)];
    }

    public IEnumerable<Rule> Activate(Type type) => Rules.Select((shape, ordinal) => new RandomRule(shape, ordinal));

    public override string ToString() =>
        string.Join(Environment.NewLine, ["", .. Rules.Select(rule => rule.ToString()), "alphas " + string.Join(" ", Alphas), "betas " + string.Join(" ", Betas)]);
}
