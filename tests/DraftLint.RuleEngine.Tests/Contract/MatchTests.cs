using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class MatchTests
{
    [Fact]
    public void A_rule_fires_once_for_each_fact_that_fulfils_all_conditions() =>
        Assert.Equal(["2", "3"], Given.Rules(typeof(LongDuty))
            .Facts(new Duty("A", Modality.Shall, 1), new Duty("A", Modality.Shall, 2), new Duty("B", Modality.Shall, 3), new Duty("B", Modality.May, 4))
            .Conclusions());

    public sealed class LongDuty : Rule
    {
        public override void Define()
        {
            Duty duty = null!;
            When().Match(() => duty, d => d.Days > 1, d => d.Modality == Modality.Shall);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(duty.Days.ToString())));
        }
    }

    [Fact]
    public void A_pattern_without_alias_counts_every_fact() =>
        Assert.Equal(3, Given.Rules(typeof(AnyDuty)).Facts(new Duty("A", Modality.May), new Duty("B", Modality.May), new Duty("C", Modality.May)).Fire());

    public sealed class AnyDuty : Rule
    {
        public override void Define()
        {
            When().Match<Duty>();
            Then().Do(ctx => ctx.TryInsert(new Conclusion("some")));
        }
    }

    [Fact]
    public void A_base_class_matches_its_derived_classes() =>
        Assert.Equal(["1", "I"], Given.Rules(typeof(AnyProvision)).Facts(new Provision("1"), new Annex("I"), new Duty("A", Modality.May)).Conclusions());

    public sealed class AnyProvision : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void Object_matches_everything_including_what_rules_insert() =>
        Assert.Equal(3, Given.Rules(typeof(Anything), typeof(AnyDuty)).Facts(new Duty("A", Modality.May)).Fire());

    public sealed class Anything : Rule
    {
        public override void Define()
        {
            object anything = null!;
            When().Match(() => anything);
            Then().Do(ctx => Console.Out.Flush());
        }
    }

    [Fact]
    public void A_captured_value_is_read_when_the_condition_is_evaluated()
    {
        var rules = Given.Rules(typeof(ShortDuty));
        Assert.Equal(["3"], rules.Facts(new Duty("A", Modality.Shall, 3), new Duty("A", Modality.Shall, 4)).Conclusions());
    }

    public sealed class ShortDuty : Rule
    {
        public override void Define()
        {
            Duty duty = null!;
            var limit = 3;
            When().Match(() => duty, d => d.Days <= limit);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(duty.Days.ToString())));
        }
    }

    [Fact]
    public void Nothing_fires_without_facts() => Assert.Equal(0, Given.Rules(typeof(AnyDuty)).Facts().Fire());
}
