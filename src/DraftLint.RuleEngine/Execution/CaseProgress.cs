using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>How far a session is with one case of a rule.</summary>
internal sealed class CaseProgress(CasePlan plan)
{
    private readonly int[] _seen = new int[plan.FactTypes.Length];
    private readonly int[] _present = new int[plan.FactTypes.Length];
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
        for (var ordinal = 0; ordinal < _seen.Length; ordinal++)
        {
            var count = memory.Facts(plan.FactTypes[ordinal]).Count;
            if (count == 0)
                return false;
            isNew |= count > _seen[ordinal];
        }
        return isNew;
    }

    /// <summary>Looks for the matches in which at least one fact is new.</summary>
    public void Run(Session session)
    {
        if (!_interrupted)
            Begin(session.Memory);
        _interrupted = true;
        for (; _lead < Math.Max(1, _seen.Length); _lead++, _met = 0)
        {
            if (Ranges() is not { } ranges)
                continue;
            var run = new Run(session, plan.Case, plan.Join(_lead).Steps, ranges, _fired) { Skip = _met };
            run.Execute();
            _met = run.Met;
            if (run.Stopped)
                return;
        }
        _interrupted = false;
        _present.CopyTo(_seen, 0);
    }

    private void Begin(WorkingMemory memory)
    {
        _begun = true;
        _lead = 0;
        _met = 0;
        for (var ordinal = 0; ordinal < _present.Length; ordinal++)
            _present[ordinal] = memory.Facts(plan.FactTypes[ordinal]).Count;
        foreach (var type in plan.ClosedTypes)
            memory.Facts(type).ClosedBy ??= plan.Case.Rule.Name;
    }

    // Facts before the lead are old ones, the lead is new, those after it are either: so no match is met twice. Null where there
    // are no facts of one kind.
    private FactRange[]? Ranges()
    {
        var ranges = new FactRange[_seen.Length];
        for (var ordinal = 0; ordinal < ranges.Length; ordinal++)
        {
            ranges[ordinal] = new FactRange(
                ordinal == _lead ? _seen[ordinal] : 0,
                ordinal < _lead ? _seen[ordinal] : _present[ordinal]);
            if (ranges[ordinal].IsEmpty)
                return null;
        }
        return ranges;
    }
}
