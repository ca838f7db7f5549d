using System.Reflection;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

internal sealed class RuleLoadSpec(IRuleActivator activator) : IRuleLoadSpec
{
    private readonly RuleTypeScanner _scanner = new();
    private Func<IRuleMetadata, bool>? _filter;

    public string? RuleSetName { get; private set; }

    public IRuleLoadSpec PrivateTypes(bool include = true)
    {
        _scanner.PrivateTypes(include);
        return this;
    }

    public IRuleLoadSpec NestedTypes(bool include = true)
    {
        _scanner.NestedTypes(include);
        return this;
    }

    public IRuleLoadSpec From(params Assembly[] assemblies)
    {
        _scanner.Assembly(assemblies);
        return this;
    }

    public IRuleLoadSpec From(IEnumerable<Assembly> assemblies) => From([.. assemblies]);

    public IRuleLoadSpec From(params Type[] types)
    {
        _scanner.Type(types);
        return this;
    }

    public IRuleLoadSpec From(IEnumerable<Type> types) => From([.. types]);

    public IRuleLoadSpec From(Action<IRuleTypeScanner> scanAction)
    {
        scanAction(_scanner);
        return this;
    }

    public IRuleLoadSpec Where(Func<IRuleMetadata, bool> filter)
    {
        if (_filter is not null)
            throw new InvalidOperationException("Rule load specification can only have a single 'Where' clause");
        _filter = filter;
        return this;
    }

    public IRuleLoadSpec To(string ruleSetName)
    {
        if (RuleSetName is not null)
            throw new InvalidOperationException("Rule load specification can only have a single 'To' clause");
        RuleSetName = ruleSetName;
        return this;
    }

    public IReadOnlyCollection<IRuleDefinition> Load()
    {
        var definitions = new List<IRuleDefinition>();
        var factory = new RuleDefinitionFactory();
        foreach (var type in _scanner.GetRuleTypes())
        {
            if (_filter is null || _filter(new RuleMetadata(type)))
                definitions.AddRange(factory.Create(Activate(type)));
        }
        return definitions;
    }

    private List<Rule> Activate(Type type)
    {
        try
        {
            return [.. activator.Activate(type)];
        }
        catch (Exception e)
        {
            throw new RuleActivationException("Failed to activate rule type", type, e);
        }
    }
}
