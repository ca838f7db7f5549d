using NRules.RuleModel;

namespace DraftLint.RuleEngine;

/// <summary>
/// What a firing rests on, beyond what NRules tells. Every <see cref="IMatch"/> of this engine is one: that of an action's context,
/// that of a rule-fired event, and that which <see cref="IExplainedSession.SourceOf"/> gives.
/// </summary>
public interface IExplainedMatch : IMatch
{
    /// <summary>The conditions of the rule in the order in which they are written, and what fulfilled each.</summary>
    IReadOnlyList<ExplainedPremise> Premises { get; }
}

/// <summary>The kinds of conditions.</summary>
public enum PremiseKind
{
    /// <summary>A fact that is bound: <c>Match</c>.</summary>
    Fact,

    /// <summary>A fact that is there: <c>Exists</c>.</summary>
    Presence,

    /// <summary>A fact that is not there: <c>Not</c>, and <c>All</c> as the absence of exceptions.</summary>
    Absence,

    /// <summary>The result of a <c>Query</c>.</summary>
    Query,

    /// <summary>A computed value: <c>Let</c>.</summary>
    Value,

    /// <summary>A condition on what is bound: <c>Having</c> or a filter.</summary>
    Condition,
}

/// <summary>One condition of a rule that has fired.</summary>
public sealed record ExplainedPremise
{
    /// <summary>The kind of condition.</summary>
    public required PremiseKind Kind { get; init; }

    /// <summary>The alias, or nothing.</summary>
    public string Name { get; init; } = "";

    /// <summary>The type of the facts that were looked for, or of the value.</summary>
    public Type? Type { get; init; }

    /// <summary>The texts of the conditions.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What was bound.</summary>
    public object? Value { get; init; }

    /// <summary>The facts it rests on: the fact bound, the first one that exists, the members of a group or collection.</summary>
    public IReadOnlyList<object> Facts { get; init; } = [];

    /// <summary>What was looked for and not found; only of an <see cref="PremiseKind.Absence"/>.</summary>
    public IReadOnlyList<AbsentKey> AbsentKeys { get; init; } = [];
}

/// <summary>A part of the key under which no fact was found.</summary>
/// <param name="Member">What the facts were asked for, such as <c>term.Key</c>.</param>
/// <param name="Value">The value that none has.</param>
public sealed record AbsentKey(string Member, object? Value);
