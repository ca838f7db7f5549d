using DraftLint.RuleEngine.Definition;

namespace NRules.Fluent.Dsl;

/// <summary>A rule: what must hold of the facts, and what follows. Derive from it and write <see cref="Define"/>.</summary>
public abstract class Rule
{
    internal RuleBody Body { get; } = new();

    /// <summary>States the rule with <see cref="When"/> and <see cref="Then"/>; called once, when the rule is loaded.</summary>
    public abstract void Define();

    /// <summary>Names the rule in place of <see cref="NameAttribute"/> or the class name.</summary>
    protected void Name(string value) => Body.Name = value;

    /// <summary>Sets the priority in place of <see cref="PriorityAttribute"/>; higher runs earlier.</summary>
    protected void Priority(int value) => Body.Priority = value;

    /// <summary>Begins the conditions of the rule.</summary>
    protected ILeftHandSideExpression When() => new LeftHandSideExpression(Body.Premises);

    /// <summary>Begins the actions of the rule.</summary>
    protected IRightHandSideExpression Then() => new RightHandSideExpression(Body);

    /// <summary>Begins the filters that a match must pass before its actions run.</summary>
    protected IFilterExpression Filter() => new FilterExpression(Body);

    /// <summary>Begins the services that the actions use.</summary>
    /// <exception cref="NotSupportedException">Always; actions of a linter rule need no services.</exception>
    protected IDependencyExpression Dependency() => throw Unsupported.Member("Rule.Dependency");
}
