using NRules.Fluent.Dsl;

namespace NRules.Fluent;

/// <summary>Makes rules of a rule class.</summary>
public interface IRuleActivator
{
    /// <summary>The rules of the class; more than one where a class stands for a family.</summary>
    IEnumerable<Rule> Activate(Type type);
}

/// <summary>Makes one rule with the parameterless constructor.</summary>
public class DefaultRuleActivator : IRuleActivator
{
    /// <inheritdoc/>
    public IEnumerable<Rule> Activate(Type type) => [(Rule)Activator.CreateInstance(type)!];
}
