using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>Loads rule classes and keeps their rule sets.</summary>
public class RuleRepository(IRuleActivator activator) : IRuleRepository
{
    private const string DefaultRuleSetName = "default";
    private readonly List<IRuleSet> _ruleSets = [];

    /// <summary>A repository that makes rules with their parameterless constructors.</summary>
    public RuleRepository() : this(new DefaultRuleActivator())
    {
    }

    /// <summary>Makes the rules.</summary>
    public IRuleActivator Activator { get; set; } = activator;

    /// <summary>Loads the rules that the specification names.</summary>
    /// <exception cref="RuleActivationException">A rule class cannot be made.</exception>
    /// <exception cref="RuleDefinitionException">A rule is ill-formed.</exception>
    public void Load(Action<IRuleLoadSpec> specAction)
    {
        ArgumentNullException.ThrowIfNull(specAction);
        var spec = new RuleLoadSpec(Activator);
        specAction(spec);
        var rules = spec.Load();
        SetNamed(spec.RuleSetName ?? DefaultRuleSetName).Add(rules);
    }

    /// <summary>Adds a rule set.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add(IRuleSet ruleSet)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        if (_ruleSets.Exists(set => set.Name == ruleSet.Name))
            throw new ArgumentException($"Rule set with the same name already exists. Name={ruleSet.Name}", nameof(ruleSet));
        _ruleSets.Add(ruleSet);
    }

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => _ruleSets;

    private IRuleSet SetNamed(string name)
    {
        var known = _ruleSets.Find(set => set.Name == name);
        if (known is not null)
            return known;
        var added = new RuleSet(name);
        _ruleSets.Add(added);
        return added;
    }
}
