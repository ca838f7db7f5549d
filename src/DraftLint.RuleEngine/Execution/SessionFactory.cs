using DraftLint.RuleEngine.Explanation;
using DraftLint.RuleEngine.Planning;
using NRules;
using NRules.Diagnostics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>Makes sessions that share nothing but the programme.</summary>
internal sealed class SessionFactory(Programme programme, IEqualityComparer<object> identities) : ISessionFactory, IDiagnosedRules
{
    private readonly Events _events = new(null);
    private readonly Lazy<IReadOnlyList<RuleWarning>> _warnings = new(() => RuleDiagnosis.Of(programme.Rules));

    public IEventProvider Events => _events;

    public IReadOnlyList<RuleWarning> Warnings => _warnings.Value;

    public ISession CreateSession() => new Session(programme, identities, _events);

    public ISession CreateSession(Action<ISession> initializationAction)
    {
        var session = CreateSession();
        initializationAction(session);
        return session;
    }
}
