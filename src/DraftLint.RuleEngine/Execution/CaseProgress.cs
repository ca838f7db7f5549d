using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>How far a session is with one case of a rule.</summary>
internal sealed class CaseProgress(CasePlan plan)
{
    private readonly FreshFacts[] _facts = new FreshFacts[plan.FactTypes.Length];
    private readonly FiredMatches? _fired = plan.Case.MeetsMatchesAgain ? new FiredMatches(plan.Case) : null;
    private int _lead;
    private int _met;
    private bool _begun;
    private bool _interrupted;

    /// <summary>Whether the rule has failed and is left out for the rest of the session.</summary>
    public bool Abandoned { get; set; }

    public CasePlan Plan => plan;

    /// <summary>Whether there may be matches that were not looked for.</summary>
    public bool IsPending(WorkingMemory memory)
    {
        if (Abandoned)
            return false;
        if (_interrupted)
            return true;
        var isNew = !_begun;
        for (var ordinal = 0; ordinal < _facts.Length; ordinal++)
        {
            var count = memory.Facts(plan.FactTypes[ordinal]).Count;
            if (count == 0)
                return false;
            isNew |= count > _facts[ordinal].Seen;
        }
        return isNew;
    }

    /// <summary>Looks for the matches in which at least one fact is new.</summary>
    public void Run(Session session)
    {
        if (!_interrupted)
            Begin(session.Memory);
        _interrupted = true;
        for (; _lead < Math.Max(1, _facts.Length); _lead++, _met = 0)
        {
            if (!HasCandidates(_lead))
                continue;
            var run = new Run(session, plan.Case, plan.Join(_lead).Steps, _facts, _lead, _fired) { Skip = _met };
            try
            {
                run.Execute();
            }
            finally
            {
                // Also when a listener throws: a match is fired for once.
                _met = Math.Max(_met, run.Met);
            }
            if (run.Stopped)
                return;
        }
        _interrupted = false;
        for (var ordinal = 0; ordinal < _facts.Length; ordinal++)
            _facts[ordinal].Seen = _facts[ordinal].Present;
    }

    private void Begin(WorkingMemory memory)
    {
        _begun = true;
        _lead = 0;
        _met = 0;
        for (var ordinal = 0; ordinal < _facts.Length; ordinal++)
            _facts[ordinal].Present = memory.Facts(plan.FactTypes[ordinal]).Count;
        foreach (var type in plan.ClosedTypes)
            memory.Facts(type).ClosedBy ??= plan.Case.Rule.Name;
    }

    private bool HasCandidates(int lead)
    {
        for (var ordinal = 0; ordinal < _facts.Length; ordinal++)
        {
            if (_facts[ordinal].Range(ordinal.CompareTo(lead)).IsEmpty)
                return false;
        }
        return true;
    }
}
