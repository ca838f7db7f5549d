using DraftLint.RuleEngine;
using DraftLint.RuleEngine.Planning;

namespace NRules;

/// <summary>Rules that cannot be compiled.</summary>
public class RuleCompilationException : Exception
{
    internal RuleCompilationException(string message, string ruleName, Exception innerException) : base(message, innerException) => RuleName = ruleName;

    /// <summary>The rule.</summary>
    public string RuleName { get; }

    /// <inheritdoc/>
    public override string Message => $"{base.Message}{Environment.NewLine}{RuleName}: {InnerException?.Message}";
}

/// <summary>A rule that failed while it ran.</summary>
public class RuleExecutionException : Exception
{
    internal RuleExecutionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>An expression of a rule that threw.</summary>
public abstract class RuleExpressionEvaluationException : RuleExecutionException, IRuleFailure
{
    private readonly string _ruleName;
    private readonly IReadOnlyList<object> _facts;

    private protected RuleExpressionEvaluationException(string message, string ruleName, string expression, IReadOnlyList<object> facts, Exception innerException)
        : base(Whole(message, ruleName, expression, facts), innerException)
    {
        Expression = expression;
        _ruleName = ruleName;
        _facts = facts;
    }

    /// <summary>The text of the expression.</summary>
    public string Expression { get; }

    string IRuleFailure.RuleName => _ruleName;

    IReadOnlyList<object> IRuleFailure.Facts => _facts;

    private static string Whole(string message, string ruleName, string expression, IReadOnlyList<object> facts) =>
        $"{message}{Environment.NewLine}{ruleName}: {expression}" + (facts.Count == 0 ? "" : $"{Environment.NewLine}of {string.Join(", ", facts.Select(TermText.Value))}");
}

/// <summary>A condition that threw.</summary>
public class RuleLhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleLhsExpressionEvaluationException(string ruleName, ConditionFailure failure)
        : base("Failed to evaluate condition", ruleName, failure.Text, failure.Values, failure.InnerException!)
    {
    }
}

/// <summary>An action that threw.</summary>
public class RuleRhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleRhsExpressionEvaluationException(string ruleName, string expression, IReadOnlyList<object> facts, Exception innerException)
        : base("Failed to evaluate rule action", ruleName, expression, facts, innerException) => RuleName = ruleName;

    /// <summary>The rule.</summary>
    public string RuleName { get; }
}

/// <summary>A filter that threw.</summary>
public class AgendaExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal AgendaExpressionEvaluationException(string ruleName, ConditionFailure failure)
        : base("Failed to evaluate agenda expression", ruleName, failure.Text, failure.Values, failure.InnerException!) => RuleName = ruleName;

    /// <summary>The rule.</summary>
    public string RuleName { get; }
}
