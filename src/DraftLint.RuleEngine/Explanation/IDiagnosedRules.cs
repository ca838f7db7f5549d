namespace DraftLint.RuleEngine;

/// <summary>What may be wrong with rules that can run nevertheless. Every session factory of this engine is one.</summary>
public interface IDiagnosedRules
{
    /// <summary>The warnings, in the order in which the rules run; worked out on first call.</summary>
    IReadOnlyList<RuleWarning> Warnings { get; }
}

/// <summary>The kinds of warnings.</summary>
public enum RuleWarningKind
{
    /// <summary>Facts are joined by no equality, so that every pair is tried.</summary>
    KeylessJoin,

    /// <summary>Facts are not joined at all, so that every pair is a match.</summary>
    CrossProduct,

    /// <summary>A rule concludes from the absence or the whole of what a rule of no higher priority writes: NRules would run them in the wrong order.</summary>
    PriorityNotLower,

    /// <summary>A condition calls a method that takes spans, which can only be compiled, not interpreted.</summary>
    SpanMethod,

    /// <summary>Two rules have one name.</summary>
    DuplicateName,
}

/// <summary>A warning about a rule.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="RuleName">The rule.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RuleWarning(RuleWarningKind Kind, string RuleName, string Message);
