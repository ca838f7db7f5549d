using DraftLint.RuleEngine.Planning;
using NRules;
using NRules.Diagnostics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>Makes sessions that share nothing but the programme.</summary>
internal sealed class SessionFactory(Programme programme) : ISessionFactory
{
    private readonly Events _events = new(null);

    public IEventProvider Events => _events;

    public ISession CreateSession() => new Session(programme, _events);

    public ISession CreateSession(Action<ISession> initializationAction)
    {
        var session = CreateSession();
        initializationAction(session);
        return session;
    }
}
