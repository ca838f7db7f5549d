namespace NRules.Fluent;

/// <summary>A rule class cannot be made.</summary>
public class RuleActivationException : Exception
{
    internal RuleActivationException(string message, Type ruleType, Exception innerException) : base(message, innerException) => RuleType = ruleType;

    /// <summary>The rule class.</summary>
    public Type RuleType { get; }

    /// <summary>Its full name.</summary>
    public string RuleTypeName => RuleType.FullName ?? RuleType.Name;

    /// <inheritdoc/>
    public override string Message => $"{base.Message}{Environment.NewLine}{RuleTypeName}: {InnerException?.Message}";
}

/// <summary>A rule is ill-formed.</summary>
public class RuleDefinitionException : Exception
{
    internal RuleDefinitionException(string message, Type ruleType, Exception innerException) : base(message, innerException) => RuleType = ruleType;

    /// <summary>The rule class.</summary>
    public Type RuleType { get; }

    /// <summary>Its full name.</summary>
    public string RuleTypeName => RuleType.FullName ?? RuleType.Name;

    /// <inheritdoc/>
    public override string Message => $"{base.Message}{Environment.NewLine}{RuleTypeName}: {InnerException?.Message}";
}
