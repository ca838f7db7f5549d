namespace NRules.RuleModel;

/// <summary>A loaded rule.</summary>
public interface IRuleDefinition
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>One sentence on what the rule is for, or nothing.</summary>
    string Description { get; }

    /// <summary>Higher runs earlier.</summary>
    int Priority { get; }

    /// <summary>Whether the rule may fire again for facts that it has fired for.</summary>
    RuleRepeatability Repeatability { get; }

    /// <summary>Words to find the rule by.</summary>
    IReadOnlyList<string> Tags { get; }
}

/// <summary>A named set of rules.</summary>
public interface IRuleSet
{
    /// <summary>The name; <c>default</c> when the load specification gave none.</summary>
    string Name { get; }

    /// <summary>The rules, in the order in which they were loaded.</summary>
    IEnumerable<IRuleDefinition> Rules { get; }

    /// <summary>Adds rules.</summary>
    void Add(IEnumerable<IRuleDefinition> ruleDefinitions);
}

/// <summary>A named set of rules.</summary>
public class RuleSet(string name) : IRuleSet
{
    private readonly List<IRuleDefinition> _rules = [];

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public IEnumerable<IRuleDefinition> Rules => _rules;

    /// <inheritdoc/>
    public void Add(IEnumerable<IRuleDefinition> ruleDefinitions) => _rules.AddRange(ruleDefinitions);
}

/// <summary>Where rule sets are kept.</summary>
public interface IRuleRepository
{
    /// <summary>The rule sets.</summary>
    IEnumerable<IRuleSet> GetRuleSets();
}
