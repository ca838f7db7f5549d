using DraftLint.RuleEngine.Tests.Contract;
using NRules.Fluent.Dsl;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

public class WarningTests
{
    [Fact]
    public void A_join_without_a_key_draws_a_warning()
    {
        var warning = Assert.Single(Warnings(typeof(JoinTests.Ordered)));
        Assert.Equal(RuleWarningKind.KeylessJoin, warning.Kind);
        Assert.Contains("Duty is joined to first", warning.Message, StringComparison.Ordinal);
        Assert.Contains("d.Days > first.Days", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_is_joined_to_nothing_draws_a_warning() =>
        Assert.Equal(RuleWarningKind.CrossProduct, Assert.Single(Warnings(typeof(Crossed))).Kind);

    public sealed class Crossed : Rule
    {
        public override void Define()
        {
            When().Match<Provision>().Match<Duty>(d => d.Days > 1);
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void A_rule_that_negates_needs_a_lower_priority()
    {
        Assert.Empty(Warnings(typeof(ChainingTests.Reached), typeof(ChainingTests.Orphan)));
        var warning = Assert.Single(Warnings(typeof(ChainingTests.Reached), typeof(Hasty)));
        Assert.Equal((RuleWarningKind.PriorityNotLower, "hasty"), (warning.Kind, warning.RuleName));
    }

    [Name("hasty")]
    [Priority(10)]
    public sealed class Hasty : Rule
    {
        public override void Define()
        {
            When().Not<ChainingTests.Mark>();
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Fact]
    public void Two_rules_of_one_name_draw_a_warning() =>
        Assert.Equal(RuleWarningKind.DuplicateName, Assert.Single(Warnings(typeof(SessionTests.Halting), typeof(SessionTests.Halting))).Kind);

    [Fact]
    public void An_array_that_is_searched_as_a_span_draws_a_warning_and_works()
    {
        Assert.Equal(RuleWarningKind.SpanMethod, Assert.Single(Warnings(typeof(Listed))).Kind);
        Assert.Equal(["B"], Given.Rules(typeof(Listed)).Facts(new Duty("A", Modality.May), new Duty("B", Modality.May)).Conclusions());
    }

    public sealed class Listed : Rule
    {
        public override void Define()
        {
            Duty duty = null!;
            string[] parties = ["B", "C"];
            When().Match(() => duty, d => parties.Contains(d.Party));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(duty.Party)));
        }
    }

    [Fact]
    public void Keyed_joins_draw_none() => Assert.Empty(Warnings(typeof(JoinTests.ResolvedReference), typeof(NegationTests.BrokenReference), typeof(QueryTests.CountOfParty)));

    private static IReadOnlyList<RuleWarning> Warnings(params Type[] rules) => ((IDiagnosedRules)Given.Rules(rules)).Warnings;
}
