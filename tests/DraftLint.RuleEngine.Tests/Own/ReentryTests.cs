using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Own;

/// <summary>Actions, conditions and listeners that act on the session which is calling them.</summary>
public class ReentryTests
{
    [Fact]
    public void A_match_is_fired_for_once_though_a_listener_throws()
    {
        var session = Given.Rules(typeof(Desk)).Facts(new Tray(), new Provision("1"), new Provision("2"), new Provision("3"));
        var fired = 0;
        session.Events.RuleFiredEvent += (_, _) =>
        {
            if (++fired == 2)
                throw new InvalidOperationException("enough");
        };
        Assert.Throws<InvalidOperationException>(() => session.Fire());
        Assert.Equal(1, session.Fire());
        Assert.Equal(0, session.Fire());
    }

    [Fact]
    public void A_listener_may_write_while_a_batch_is_told()
    {
        var tray = new Tray();
        var session = Given.Rules(typeof(Desk)).Facts(tray, new Provision("1"));
        session.Events.FactInsertedEvent += (_, inserted) =>
        {
            if (inserted.Fact.Value is Conclusion { Text: "1 first" })
                tray.Context!.Insert(new Conclusion("1 between"));
        };
        Assert.Equal(["1 between", "1 first", "1 second"], session.Conclusions());
        Assert.All(session.Query<Conclusion>(), conclusion => Assert.NotNull(((IExplainedSession)session).SourceOf(conclusion)));
    }

    [Fact]
    public void An_action_cannot_dispose_its_session()
    {
        var tray = new Tray();
        var session = Given.Rules(typeof(Desk)).Facts(tray, new Provision("1"));
        tray.Disposed = (IDisposable)session;
        var error = Assert.Throws<RuleRhsExpressionEvaluationException>(() => session.Fire());
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal(0, session.Fire());
    }

    [Fact]
    public void A_condition_may_add_facts()
    {
        var session = Given.Rules(typeof(CopyDesk)).CreateSession();
        session.InsertAll([new Tray(), .. Enumerable.Range(0, 16).Select(number => new Sheet("s" + number, session))]);
        Assert.Equal(32, session.Conclusions().Length);
    }

    public sealed class Desk : Rule
    {
        public override void Define()
        {
            Tray tray = null!;
            Provision provision = null!;
            When()
                .Match(() => tray)
                .Match(() => provision);
            Then().Do(ctx => tray.Take(ctx, provision));
        }
    }

    public sealed class CopyDesk : Rule
    {
        public override void Define()
        {
            Tray tray = null!;
            Sheet sheet = null!;
            When()
                .Match(() => tray)
                .Match(() => sheet, s => s.IsCopied());
            Then().Do(ctx => ctx.Conclude(sheet.Name));
        }
    }

    public sealed class Tray
    {
        public IContext? Context { get; private set; }

        public IDisposable? Disposed { get; set; }

        public void Take(IContext context, Provision provision)
        {
            Context = context;
            Disposed?.Dispose();
            context.InsertAll([new Conclusion(provision.Number + " first"), new Conclusion(provision.Number + " second")]);
        }
    }

    public sealed class Sheet(string name, ISession? session)
    {
        public string Name => name;

        public bool IsCopied()
        {
            session?.Insert(new Sheet(name + " copy", null));
            return true;
        }
    }
}
