using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class JoinTests
{
    [Fact]
    public void Facts_join_on_equal_texts() =>
        Assert.Equal(["1->2", "1->3"], Given.Rules(typeof(ResolvedReference))
            .Facts(new Reference("1", "2"), new Provision("2"), new Reference("1", "3"), new Provision("3"), new Reference("1", "4"))
            .Conclusions());

    public sealed class ResolvedReference : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            Provision target = null!;
            When()
                .Match(() => reference)
                .Match(() => target, p => p.Number == reference.Target);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From + "->" + target.Number)));
        }
    }

    [Fact]
    public void Null_joins_null() =>
        Assert.Equal(["1~1"], Given.Rules(typeof(SameTarget)).Facts(new Reference("1", null), new Provision("1")).Conclusions());

    public sealed class SameTarget : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            Provision provision = null!;
            When()
                .Match(() => reference)
                .Match(() => provision, p => p.Parent == reference.Target);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(reference.From + "~" + provision.Number)));
        }
    }

    [Fact]
    public void Texts_join_regardless_of_case_when_the_condition_says_so() =>
        Assert.Equal(["Art-1"], Given.Rules(typeof(CaselessReference)).Facts(new Reference("x", "art-1"), new Provision("Art-1"), new Provision("Art-2")).Conclusions());

    public sealed class CaselessReference : Rule
    {
        public override void Define()
        {
            Reference reference = null!;
            Provision target = null!;
            When()
                .Match(() => reference)
                .Match(() => target, p => string.Equals(p.Number, reference.Target, StringComparison.OrdinalIgnoreCase));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(target.Number)));
        }
    }

    [Fact]
    public void Facts_join_on_several_keys_and_further_conditions() =>
        Assert.Equal(["A 5<9"], Given.Rules(typeof(ConflictingDuties))
            .Facts(new Duty("A", Modality.Shall, 5), new Duty("A", Modality.Shall, 9), new Duty("A", Modality.May, 20), new Duty("B", Modality.Shall, 30))
            .Conclusions());

    public sealed class ConflictingDuties : Rule
    {
        public override void Define()
        {
            Duty first = null!;
            Duty second = null!;
            When()
                .Match(() => first)
                .Match(() => second, d => d.Party.Equals(first.Party) && d.Modality == first.Modality && d.Days > first.Days);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(first.Party + " " + first.Days + "<" + second.Days)));
        }
    }

    [Fact]
    public void Facts_join_on_numbers_and_by_reference() =>
        Assert.Equal(["1", "2"], Given.Rules(typeof(Itself)).Facts(new Duty("A", Modality.May, 1), new Duty("A", Modality.May, 2)).Conclusions());

    public sealed class Itself : Rule
    {
        public override void Define()
        {
            Duty first = null!;
            Duty second = null!;
            When()
                .Match(() => first)
                .Match(() => second, d => d.Days == first.Days && d == first);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(second.Days.ToString())));
        }
    }

    [Fact]
    public void Facts_join_without_an_equality() =>
        Assert.Equal(["1<2", "1<3", "2<3"], Given.Rules(typeof(Ordered)).Facts(new Duty("A", Modality.May, 1), new Duty("A", Modality.May, 2), new Duty("A", Modality.May, 3)).Conclusions());

    public sealed class Ordered : Rule
    {
        public override void Define()
        {
            Duty first = null!;
            Duty second = null!;
            When()
                .Match(() => first)
                .Match(() => second, d => d.Days > first.Days);
            Then().Do(ctx => ctx.TryInsert(new Conclusion(first.Days + "<" + second.Days)));
        }
    }
}
