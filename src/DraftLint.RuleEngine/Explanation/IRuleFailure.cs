namespace DraftLint.RuleEngine;

/// <summary>What is known about an expression that threw. Every rule execution exception of this engine that names an expression is one.</summary>
public interface IRuleFailure
{
    /// <summary>The rule.</summary>
    string RuleName { get; }

    /// <summary>The text of the condition or action.</summary>
    string Expression { get; }

    /// <summary>The facts and values that it was asked about.</summary>
    IReadOnlyList<object> Facts { get; }
}
