using NRules.Diagnostics;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>Tells listeners of a session and of its factory what happens.</summary>
internal sealed class Events(Events? outer) : IEventProvider
{
    public event EventHandler<AgendaEventArgs>? RuleFiredEvent;

    public event EventHandler<WorkingMemoryEventArgs>? FactInsertedEvent;

    public void RuleFired(object session, IContext context)
    {
        if (RuleFiredEvent is { } listeners)
            listeners(session, new AgendaEventArgs(context.Match));
        outer?.RuleFired(session, context);
    }

    public void FactInserted(object session, object fact)
    {
        if (FactInsertedEvent is { } listeners)
            listeners(session, new WorkingMemoryEventArgs(new Fact(fact, fact.GetType())));
        outer?.FactInserted(session, fact);
    }
}
