using DraftLint.RuleEngine.Planning;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Definition;

/// <summary>A loaded rule: what its attributes say, and its conditions and actions with every name resolved.</summary>
internal sealed class RuleDefinition : IRuleDefinition
{
    private RuleDefinition(Type ruleType, RuleBody body)
    {
        var metadata = new RuleMetadata(ruleType);
        RuleType = ruleType;
        Name = body.Name ?? metadata.Name;
        Description = metadata.Description;
        Priority = body.Priority ?? metadata.Priority ?? 0;
        Repeatability = metadata.Repeatability ?? RuleRepeatability.Repeatable;
        Tags = metadata.Tags;
        Cases = Binder.Bind(this, body);
    }

    public Type RuleType { get; }

    public string Name { get; }

    public string Description { get; }

    public int Priority { get; }

    public RuleRepeatability Repeatability { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>The ways in which the rule can hold: one, or one for each combination of the branches of its <c>Or</c> groups.</summary>
    public IReadOnlyList<RuleCase> Cases { get; }

    public static RuleDefinition Of(Rule rule)
    {
        if (rule.Body.Premises.Count == 0)
            throw new ArgumentException("a rule needs at least one condition after When()");
        if (rule.Body.Actions.Count == 0)
            throw new ArgumentException("a rule needs at least one action after Then()");
        return new RuleDefinition(rule.GetType(), rule.Body);
    }
}
