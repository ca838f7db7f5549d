using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class QueryTests
{
    private static readonly object[] Duties =
        [new Duty("A", Modality.Shall, 5), new Duty("B", Modality.May, 3), new Duty("A", Modality.May, 1), new Duty("A", Modality.Shall, 1)];

    [Fact]
    public void Collect_makes_one_collection_even_of_nothing()
    {
        Assert.Equal(["4"], Given.Rules(typeof(Count)).Facts(Duties).Conclusions());
        Assert.Equal(["0"], Given.Rules(typeof(Count)).Facts().Conclusions());
    }

    public sealed class Count : Rule
    {
        public override void Define()
        {
            IEnumerable<Duty> duties = null!;
            When().Query(() => duties, q => q.Match<Duty>().Collect());
            Then().Do(ctx => ctx.TryInsert(new Conclusion(duties.Count().ToString())));
        }
    }

    [Fact]
    public void Collect_is_made_anew_for_every_match_it_depends_on() =>
        Assert.Equal(["A 3", "B 1", "C 0"], Given.Rules(typeof(CountOfParty)).Facts([.. Duties, new Provision("A"), new Provision("B"), new Provision("C")]).Conclusions());

    public sealed class CountOfParty : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            IEnumerable<Duty> duties = null!;
            When()
                .Match(() => provision)
                .Query(() => duties, q => q.Match<Duty>(d => d.Party == provision.Number).Collect());
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number + " " + duties.Count())));
        }
    }

    [Fact]
    public void Where_after_Collect_filters_the_collection() =>
        Assert.Equal(["A"], Given.Rules(typeof(Overburdened)).Facts([.. Duties, new Provision("A"), new Provision("B")]).Conclusions());

    public sealed class Overburdened : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            IEnumerable<Duty> duties = null!;
            When()
                .Match(() => provision)
                .Query(() => duties, q => q.Match<Duty>(d => d.Party == provision.Number).Collect().Where(c => c.Count() > 1));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(provision.Number)));
        }
    }

    [Fact]
    public void GroupBy_makes_a_group_for_each_key_and_none_of_nothing()
    {
        Assert.Equal(["A: 5,1,1", "B: 3"], Given.Rules(typeof(DaysOfParty)).Facts(Duties).Conclusions());
        Assert.Empty(Given.Rules(typeof(DaysOfParty)).Facts().Conclusions());
    }

    public sealed class DaysOfParty : Rule
    {
        public override void Define()
        {
            IGrouping<string, int> days = null!;
            When().Query(() => days, q => q.Match<Duty>().GroupBy(d => d.Party, d => d.Days));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(days.Key + ": " + string.Join(",", days))));
        }
    }

    [Fact]
    public void Where_after_GroupBy_filters_the_groups() =>
        Assert.Equal(["Shall"], Given.Rules(typeof(CommonModality)).Facts([.. Duties, new Duty("C", Modality.Shall)]).Conclusions());

    public sealed class CommonModality : Rule
    {
        public override void Define()
        {
            IGrouping<Modality, Duty> duties = null!;
            When().Query(() => duties, q => q.Match<Duty>().GroupBy(d => d.Modality).Where(g => g.Count() > 2));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(duties.Key.ToString())));
        }
    }

    [Fact]
    public void OrderBy_and_ThenBy_order_the_collection() =>
        Assert.Equal(["B3 A1 A1 A5"], Given.Rules(typeof(InOrder)).Facts(Duties).Conclusions());

    public sealed class InOrder : Rule
    {
        public override void Define()
        {
            IEnumerable<Duty> duties = null!;
            When().Query(() => duties, q => q.Match<Duty>().Collect().OrderByDescending(d => d.Party).ThenBy(d => d.Days));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(string.Join(" ", duties.Select(d => d.Party + d.Days)))));
        }
    }

    [Fact]
    public void ToLookup_finds_by_key() =>
        Assert.Equal(["A=3 B=1 C=0; keys A B"], Given.Rules(typeof(ByParty)).Facts(Duties).Conclusions());

    public sealed class ByParty : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, Duty> duties = null!;
            When().Query(() => duties, q => q.Match<Duty>().Collect().ToLookup(d => d.Party));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(
                "A=" + duties["A"].Count() + " B=" + duties["B"].Count() + " C=" + duties["C"].Count() + "; keys " + string.Join(" ", duties.Keys))));
        }
    }

    [Fact]
    public void Select_and_SelectMany_change_what_is_bound() =>
        Assert.Equal(["1", "1.", "2", "2."], Given.Rules(typeof(Numbers), typeof(Dotted)).Facts(new Provision("1 2")).Conclusions());

    public sealed class Numbers : Rule
    {
        public override void Define()
        {
            string number = null!;
            When().Query(() => number, q => q.Match<Provision>().SelectMany(p => p.Number.Split(' ')));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(number)));
        }
    }

    public sealed class Dotted : Rule
    {
        public override void Define()
        {
            string number = null!;
            When().Query(() => number, q => q.Match<Provision>().SelectMany(p => p.Number.Split(' ')).Select(n => n + "."));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(number)));
        }
    }

    [Fact]
    public void A_query_of_facts_is_a_match() =>
        Assert.Equal(["A5", "B3"], Given.Rules(typeof(LongDuties)).Facts(Duties).Conclusions());

    public sealed class LongDuties : Rule
    {
        public override void Define()
        {
            Duty duty = null!;
            When().Query(() => duty, q => q.Match<Duty>().Where(d => d.Days > 1));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(duty.Party + duty.Days)));
        }
    }

    [Fact]
    public void Let_and_Having_build_on_what_is_bound() =>
        Assert.Equal(["7"], Given.Rules(typeof(TotalOfParty)).Facts([.. Duties, new Provision("A"), new Provision("B")]).Conclusions());

    public sealed class TotalOfParty : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            IEnumerable<Duty> duties = null!;
            int total = 0;
            When()
                .Match(() => provision)
                .Query(() => duties, q => q.Match<Duty>(d => d.Party == provision.Number).Collect())
                .Let(() => total, () => duties.Sum(d => d.Days))
                .Having(() => total > 3, () => provision.Number != "");
            Then().Do(ctx => ctx.TryInsert(new Conclusion(total.ToString())));
        }
    }

    // Rules share the results of equal queries: these differ in a direction, in a key, in an element.
    [Fact]
    public void Queries_that_differ_in_one_part_have_results_of_their_own() => Assert.Equal(
        ["A5 A1 A1 B3", "A: 5,1,1", "B3 A1 A1 A5", "B: 3", "May: 3,1", "Shall: 5,1"],
        Given.Rules(typeof(InOrder), typeof(InOtherOrder), typeof(DaysOfParty), typeof(DaysOfModality)).Facts(Duties).Conclusions());

    public sealed class InOtherOrder : Rule
    {
        public override void Define()
        {
            IEnumerable<Duty> duties = null!;
            When().Query(() => duties, q => q.Match<Duty>().Collect().OrderBy(d => d.Party).ThenByDescending(d => d.Days));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(string.Join(" ", duties.Select(d => d.Party + d.Days)))));
        }
    }

    public sealed class DaysOfModality : Rule
    {
        public override void Define()
        {
            IGrouping<string, int> days = null!;
            When().Query(() => days, q => q.Match<Duty>().GroupBy(d => d.Modality.ToString(), d => d.Days));
            Then().Do(ctx => ctx.TryInsert(new Conclusion(days.Key + ": " + string.Join(",", days))));
        }
    }
}
