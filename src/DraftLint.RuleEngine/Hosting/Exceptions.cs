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
public abstract class RuleExpressionEvaluationException : RuleExecutionException
{
    private protected RuleExpressionEvaluationException(string message, string expression, Exception innerException)
        : base(message, innerException) => Expression = expression;

    /// <summary>The text of the expression.</summary>
    public string Expression { get; }
}

/// <summary>A condition that threw.</summary>
public class RuleLhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleLhsExpressionEvaluationException(string message, string expression, Exception innerException)
        : base(message, expression, innerException)
    {
    }
}

/// <summary>An action that threw.</summary>
public class RuleRhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleRhsExpressionEvaluationException(string message, string ruleName, string expression, Exception innerException)
        : base(message, expression, innerException) => RuleName = ruleName;

    /// <summary>The rule.</summary>
    public string RuleName { get; }
}

/// <summary>A filter that threw.</summary>
public class AgendaExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal AgendaExpressionEvaluationException(string message, string ruleName, string expression, Exception innerException)
        : base(message, expression, innerException) => RuleName = ruleName;

    /// <summary>The rule.</summary>
    public string RuleName { get; }
}
