using NRules.Diagnostics;

namespace NRules;

/// <summary>Compiled rules. Safe for use by several threads at once.</summary>
public interface ISessionFactory
{
    /// <summary>What happens in the sessions of this factory.</summary>
    IEventProvider Events { get; }

    /// <summary>A new session without facts.</summary>
    ISession CreateSession();

    /// <summary>A new session, after the action has prepared it.</summary>
    ISession CreateSession(Action<ISession> initializationAction);
}
