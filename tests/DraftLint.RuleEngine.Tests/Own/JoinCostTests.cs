using NRules;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

/// <summary>What a join costs in looks at facts, which no busy machine changes: time grows with those and with misses of the processor's caches.</summary>
public class JoinCostTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void A_join_on_a_key_looks_at_each_fact_a_few_times_however_many_there_are(int count)
    {
        var targets = Enumerable.Range(0, count).Select(number => new Target("t" + number)).ToArray();
        var session = Given.Rules(typeof(FoundTarget)).Facts([.. targets, .. targets.Select(target => new Reference("a", target.Name))]);

        Assert.Equal(count, session.Fire());
        Assert.InRange(targets.Max(target => target.Looks), 1, 4);
    }

    [Fact]
    public void A_key_is_asked_once_however_many_rules_look_for_it()
    {
        var targets = Enumerable.Range(0, 200).Select(number => new Target("t" + number)).ToArray();
        var session = Given.Rules(typeof(FoundTarget), typeof(MissingTarget)).Facts([.. targets, new Reference("a", "elsewhere")]);

        Assert.Equal(1, session.Fire());
        Assert.All(targets, target => Assert.Equal(1, target.Looks));
    }

    // Keys are read ahead, so that those of facts are read that nobody has asked for.
    [Fact]
    public void A_key_that_throws_matters_only_to_a_rule_that_needs_it()
    {
        Nameless[] subjects = [new("a"), new("b"), new(null)];
        object[] facts = [.. subjects, new Provision("b")];

        Assert.Equal(["b"], Given.Rules(typeof(NamedProvision)).Facts(facts).Conclusions());
        Assert.Throws<RuleLhsExpressionEvaluationException>(() => Given.Rules(typeof(AnyProvision)).Facts(facts).Fire());
    }

    // Exceptions take some ten thousand times as long as a key.
    [Fact]
    public void Keys_that_nobody_needs_throw_once()
    {
        Nameless[] subjects = [.. Enumerable.Range(0, 300).Select(number => new Nameless(number % 3 == 2 ? null : "s" + number))];

        Assert.Equal(["s7"], Given.Rules(typeof(NamedProvision)).Facts([.. subjects, new Provision("s7")]).Conclusions());
        Assert.InRange(subjects.Sum(subject => subject.Failures), 0, 1);
    }

    public sealed class MissingTarget : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            When()
                .Match(() => reference)
                .Not<Target>(t => t.Name == reference.Target);
            Then().Do(ctx => ctx.Conclude(reference.From));
        }
    }

    public sealed class NamedProvision : Rule
    {
        public override void Define()
        {
            Nameless subject = null!;
            Provision provision = null!;
            When()
                .Match(() => subject, s => s.HasName)
                .Match(() => provision, p => p.Number == subject.Name);
            Then().Do(ctx => ctx.Conclude(provision.Number));
        }
    }

    public sealed class AnyProvision : Rule
    {
        public override void Define()
        {
            Nameless subject = null!;
            Provision provision = null!;
            When()
                .Match(() => subject)
                .Match(() => provision, p => p.Number == subject.Name);
            Then().Do(ctx => ctx.Conclude(provision.Number));
        }
    }

    public sealed class FoundTarget : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            Target target = null!;
            When()
                .Match(() => reference)
                .Match(() => target, t => t.Name == reference.Target);
            Then().Do(ctx => ctx.Conclude(reference.From));
        }
    }

    public sealed class Nameless(string? name)
    {
        public bool HasName => name is not null;

        public int Failures { get; private set; }

        public string Name
        {
            get
            {
                Failures += name is null ? 1 : 0;
                return name ?? throw new InvalidOperationException("nobody");
            }
        }
    }

    public sealed class Target(string name)
    {
        public int Looks { get; private set; }

        public string Name
        {
            get
            {
                Looks++;
                return name;
            }
        }
    }
}
