using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class ActionTests
{
    [Fact]
    public void Yield_inserts_what_it_makes() =>
        Assert.Equal(["1", "2"], Given.Rules(typeof(Yielding)).Facts(new Provision("1"), new Provision("2")).Conclusions());

    [Fact]
    public void Yielding_equal_facts_throws()
    {
        var session = Given.Rules(typeof(Yielding)).Facts(new Provision("1"), new Provision("1"));
        var error = Assert.Throws<RuleRhsExpressionEvaluationException>(() => session.Fire());
        Assert.Contains(nameof(Yielding), error.RuleName, StringComparison.Ordinal);
    }

    public sealed class Yielding : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Then().Yield(ctx => new Conclusion(provision.Number));
        }
    }

    [Fact]
    public void Actions_run_in_order_and_know_their_rule_and_match() =>
        Assert.Equal(["actions", "first", "provision=Provision 1"], Given.Rules(typeof(Several)).Facts(new Provision("1")).Conclusions());

    [Name("actions")]
    public sealed class Several : Rule
    {
        public override void Define()
        {
            Provision provision = null!;
            When().Match(() => provision);
            Then()
                .Do(ctx => ctx.Insert(new Conclusion("first")))
                .Do(ctx => ctx.InsertAll(new[] { new Conclusion(ctx.Rule.Name) }))
                .Do(ctx => ctx.TryInsert(new Conclusion("first")))
                .Do(ctx => ctx.TryInsert(new Conclusion(string.Join(";", ctx.Match.Facts.Select(f => f.Declaration.Name + "=" + f.Value)))));
        }
    }

    [Fact]
    public void A_context_that_is_kept_shows_the_match_of_its_firing()
    {
        var notebook = new Notebook();
        object[] provisions = [new Provision("1"), new Provision("2"), new Provision("3")];
        Given.Rules(typeof(Noting)).Facts([notebook, .. provisions]).Fire();
        Assert.Equal(provisions.ToHashSet(), notebook.Contexts.Select(context => context.Match.Facts.Last().Value!).ToHashSet());
    }

    public sealed class Noting : Rule
    {
        public override void Define()
        {
            Notebook notebook = null!;
            Provision provision = null!;
            When()
                .Match(() => notebook)
                .Match(() => provision);
            Then().Do(ctx => notebook.Contexts.Add(ctx));
        }
    }

    public sealed class Notebook
    {
        public List<IContext> Contexts { get; } = [];
    }
}
