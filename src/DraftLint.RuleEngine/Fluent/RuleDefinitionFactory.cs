using System.Diagnostics.CodeAnalysis;
using DraftLint.RuleEngine.Definition;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>Turns rules into definitions by calling <see cref="Rule.Define"/>.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "NRules has instance methods here.")]
public class RuleDefinitionFactory
{
    /// <summary>The definitions of several rules.</summary>
    public IReadOnlyCollection<IRuleDefinition> Create(IEnumerable<Rule> rules) => [.. rules.Select(Create)];

    /// <summary>The definition of a rule.</summary>
    /// <exception cref="RuleDefinitionException">The rule is ill-formed.</exception>
    public IRuleDefinition Create(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        try
        {
            rule.Define();
            return RuleDefinition.Of(rule);
        }
        catch (NotSupportedException e)
        {
            throw new NotSupportedException($"{rule.GetType().FullName}: {e.Message}", e);
        }
        catch (Exception e)
        {
            throw new RuleDefinitionException("Failed to build rule definition", rule.GetType(), e);
        }
    }
}
