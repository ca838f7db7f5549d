using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>What happens in a session.</summary>
public interface IEventProvider
{
    /// <summary>A rule has fired.</summary>
    event EventHandler<AgendaEventArgs> RuleFiredEvent;

    /// <summary>A fact has been inserted.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactInsertedEvent;
}

/// <summary>A rule and the match it fired for.</summary>
public class AgendaEventArgs : EventArgs
{
    internal AgendaEventArgs(IMatch match) => Match = match;

    /// <summary>The rule.</summary>
    public IRuleDefinition Rule => Match.Rule;

    /// <summary>What the rule bound.</summary>
    public IEnumerable<IFactMatch> Facts => Match.Facts;

    /// <summary>The match.</summary>
    public IMatch Match { get; }
}

/// <summary>A fact.</summary>
public class WorkingMemoryEventArgs : EventArgs
{
    internal WorkingMemoryEventArgs(IFact fact) => Fact = fact;

    /// <summary>The fact.</summary>
    public IFact Fact { get; }
}
