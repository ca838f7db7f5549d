using NRules.Diagnostics;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class ProvenanceTests
{
    [Fact]
    public void A_match_shows_facts_aliases_and_the_members_of_aggregates()
    {
        var provision = new Provision("A");
        Duty[] duties = [new Duty("A", Modality.Shall, 1), new Duty("A", Modality.May, 2)];
        var session = Given.Rules(typeof(Duties)).Facts([provision, .. duties, new Duty("B", Modality.May)]);
        var matches = new List<IMatch>();
        session.Events.RuleFiredEvent += (object? sender, AgendaEventArgs e) => matches.Add(e.Match);
        session.Fire();

        var facts = Assert.Single(matches).Facts.ToList();
        Assert.Equal(["provision", "all"], facts.Select(fact => fact.Declaration.Name));
        Assert.Same(provision, facts[0].Value);
        Assert.Null(facts[0].Source);
        Assert.Equal(FactSourceType.Aggregate, facts[1].Source!.SourceType);
        Assert.Equal(duties, facts[1].Source!.Facts.Select(fact => fact.Value));
    }

    public sealed class Duties : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            IEnumerable<Duty> all = null!;
            When()
                .Match(() => provision)
                .Query(() => all, q => q.Match<Duty>(d => d.Party == provision.Number).Collect());
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void A_firing_knows_its_rule()
    {
        var session = Given.Rules(typeof(Described)).Facts(new Provision("1"));
        Assert.Equal(["described|what it is for|7|a,b"], session.Conclusions());
    }

    [Name("described")]
    [Description("what it is for")]
    [Priority(7)]
    [Tag("a")]
    [Tag("b")]
    public sealed class Described : Rule
    {
        public override void Define()
        {
            When().Match<Provision>();
            Then().Do(ctx => ctx.TryInsert(new Conclusion(ctx.Rule.Name + "|" + ctx.Rule.Description + "|" + ctx.Rule.Priority + "|" + string.Join(",", ctx.Rule.Tags.Order()))));
        }
    }

    [Fact]
    public void A_pattern_without_alias_is_shown_under_a_made_up_name()
    {
        var session = Given.Rules(typeof(Described)).Facts(new Provision("1"));
        var names = new List<string>();
        session.Events.RuleFiredEvent += (object? sender, AgendaEventArgs e) => names.AddRange(e.Facts.Select(fact => fact.Declaration.Name));
        session.Fire();
        Assert.StartsWith("$", Assert.Single(names), StringComparison.Ordinal);
    }
}
