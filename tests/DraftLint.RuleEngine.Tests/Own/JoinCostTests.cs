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
