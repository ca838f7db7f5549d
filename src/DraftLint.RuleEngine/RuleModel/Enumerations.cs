namespace NRules.RuleModel;

/// <summary>Whether a rule may fire again for facts that it has fired for.</summary>
public enum RuleRepeatability
{
    /// <summary>It may.</summary>
    Repeatable = 0,

    /// <summary>It may not.</summary>
    NonRepeatable = 1,
}

/// <summary>What brought a match about.</summary>
[Flags]
public enum MatchTrigger
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The match is new.</summary>
    Created = 1,

    /// <summary>A fact of the match changed; does not occur here.</summary>
    Updated = 2,

    /// <summary>The match ceased to hold; does not occur here.</summary>
    Removed = 4,
}

/// <summary>When an action runs.</summary>
[Flags]
public enum ActionTrigger
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>When the match is new.</summary>
    Activated = 1,

    /// <summary>When a fact of the match changed; not supported.</summary>
    Reactivated = 2,

    /// <summary>When the match ceased to hold; not supported.</summary>
    Deactivated = 4,
}

/// <summary>Where a fact that nobody inserted comes from.</summary>
public enum FactSourceType
{
    /// <summary>From an aggregate.</summary>
    Aggregate = 1,

    /// <summary>From an action that linked it; does not occur here.</summary>
    Linked = 2,
}

/// <summary>The direction of an order.</summary>
public enum SortDirection
{
    /// <summary>Lowest first.</summary>
    Ascending,

    /// <summary>Highest first.</summary>
    Descending,
}
