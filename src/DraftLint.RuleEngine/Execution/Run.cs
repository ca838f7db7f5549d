using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One search for the matches of a case among the facts that are new to it.</summary>
internal sealed class Run(Session session, RuleCase ruleCase, IReadOnlyList<Step> steps, FactRange[] ranges, FiredMatches? fired)
{
    private readonly object?[] _resources = new object?[steps.Count];

    public Session Session => session;

    public RuleCase Case => ruleCase;

    /// <summary>The values of the variables, as far as they are bound.</summary>
    public object?[] Row { get; } = new object?[ruleCase.Scope.Size];

    /// <summary>The matches that were fired for, where a match may be met again.</summary>
    public FiredMatches? FiredMatches => fired;

    /// <summary>How many matches were fired for already, when the search is taken up again.</summary>
    public int Skip { get; set; }

    /// <summary>How many matches were met.</summary>
    public int Met { get; set; }

    /// <summary>Whether the search was asked to stop.</summary>
    public bool Stopped { get; set; }

    public FactRange Range(int factOrdinal) => ranges[factOrdinal];

    public object? Resource(int step) => _resources[step];

    public void Execute()
    {
        for (var index = 0; index < steps.Count; index++)
            _resources[index] = steps[index].Prepare(session.Memory);
        steps[0].Execute(this);
    }
}

/// <summary>Positions in a list of facts, the end exclusive.</summary>
internal readonly record struct FactRange(int Start, int End)
{
    public bool IsEmpty => Start >= End;
}
