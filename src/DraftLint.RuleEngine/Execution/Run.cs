using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One search for the matches of a case among the facts that are new to it.</summary>
internal sealed class Run(Session session, RuleCase ruleCase, IReadOnlyList<Step> steps, FreshFacts[] facts, int lead, FiredMatches? fired)
{
    private readonly object?[] _resources = new object?[steps.Count];

    public Session Session => session;

    public RuleCase Case => ruleCase;

    /// <summary>The values of the variables, as far as they are bound; the session's, because no two searches run at once.</summary>
    public object?[] Row { get; } = session.Row;

    /// <summary>The positions of the facts among the variables in their lists, as far as they are bound.</summary>
    public int[] Positions { get; } = session.Positions;

    /// <summary>A firing for what is bound: it has a row of its own, because its actions may keep it when the search has gone on.</summary>
    public Firing NewFiring() => new(session, ruleCase, Row[..ruleCase.Scope.Size]);

    /// <summary>The matches that were fired for, where a match may be met again.</summary>
    public FiredMatches? FiredMatches => fired;

    /// <summary>How many matches were met already, when the search is taken up again.</summary>
    public int Skip { get; set; }

    /// <summary>How many matches were met.</summary>
    public int Met { get; set; }

    /// <summary>Whether the search was asked to stop.</summary>
    public bool Stopped { get; set; }

    /// <summary>
    /// The positions to look at for one of the facts. Facts before the lead are old ones, the lead is new, those after it are
    /// either: so no match is met twice.
    /// </summary>
    public FactRange Range(int factOrdinal) => facts[factOrdinal].Range(factOrdinal.CompareTo(lead));

    public object? Resource(int step) => _resources[step];

    public void Execute()
    {
        for (var index = 0; index < steps.Count; index++)
            _resources[index] = steps[index].Prepare(session.Memory);
        steps[0].Execute(this);
    }
}

/// <summary>How many facts of one kind there are, and how many of them a case has looked at already.</summary>
internal struct FreshFacts
{
    public int Seen { get; set; }

    public int Present { get; set; }

    /// <summary>The old facts before the lead, the new ones at it, all of them after it.</summary>
    public readonly FactRange Range(int place) => new(place == 0 ? Seen : 0, place < 0 ? Seen : Present);
}

/// <summary>Positions in a list of facts, the end exclusive.</summary>
internal readonly record struct FactRange(int Start, int End)
{
    public bool IsEmpty => Start >= End;
}
