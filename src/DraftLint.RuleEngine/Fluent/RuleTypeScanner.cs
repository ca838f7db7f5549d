using System.Reflection;
using NRules.Fluent.Dsl;

namespace NRules.Fluent;

/// <summary>Finds rule classes.</summary>
public interface IRuleTypeScanner
{
    /// <summary>Whether classes that are not public are found.</summary>
    IRuleTypeScanner PrivateTypes(bool include = true);

    /// <summary>Whether nested classes are found.</summary>
    IRuleTypeScanner NestedTypes(bool include = true);

    /// <summary>Looks through assemblies.</summary>
    IRuleTypeScanner Assembly(params Assembly[] assemblies);

    /// <summary>Looks through the assembly of a type.</summary>
    IRuleTypeScanner AssemblyOf<T>();

    /// <summary>Looks through the assembly of a type.</summary>
    IRuleTypeScanner AssemblyOf(Type type);

    /// <summary>Takes these classes.</summary>
    IRuleTypeScanner Type(params Type[] types);

    /// <summary>Keeps the classes that pass.</summary>
    IRuleTypeScanner Where(Func<Type, bool> predicate);
}

/// <inheritdoc cref="IRuleTypeScanner"/>
public class RuleTypeScanner : IRuleTypeScanner
{
    private readonly List<Type> _scanned = [];
    private readonly List<Type> _named = [];
    private bool _privateTypes;
    private bool _nestedTypes;
    private Func<Type, bool>? _predicate;

    /// <summary>Whether a type is a rule class that can be made.</summary>
    public static bool IsRuleType(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false } && typeof(Rule).IsAssignableFrom(type);
    }

    /// <inheritdoc/>
    public IRuleTypeScanner PrivateTypes(bool include = true)
    {
        _privateTypes = include;
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner NestedTypes(bool include = true)
    {
        _nestedTypes = include;
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner Assembly(params Assembly[] assemblies)
    {
        foreach (var assembly in assemblies)
            _scanned.AddRange(assembly.GetTypes().Where(IsRuleType));
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner AssemblyOf<T>() => AssemblyOf(typeof(T));

    /// <inheritdoc/>
    public IRuleTypeScanner AssemblyOf(Type type) => Assembly(type.Assembly);

    /// <inheritdoc/>
    public IRuleTypeScanner Type(params Type[] types)
    {
        _named.AddRange(types);
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner Where(Func<Type, bool> predicate)
    {
        _predicate = predicate;
        return this;
    }

    /// <summary>The classes found.</summary>
    /// <exception cref="RuleDefinitionException">A class that was named cannot be loaded; NRules passes over it in silence.</exception>
    public Type[] GetRuleTypes()
    {
        foreach (var type in _named)
        {
            if (Objection(type) is { } objection)
                throw new RuleDefinitionException("Failed to build rule definition", type, new ArgumentException(objection));
        }
        var found = _scanned.Where(type => Objection(type) is null).Concat(_named);
        return [.. _predicate is null ? found : found.Where(_predicate)];
    }

    private string? Objection(Type type)
    {
        if (!IsRuleType(type))
            return "a rule is a class that is not abstract and derives from Rule";
        if (type.IsNested && !_nestedTypes)
            return "a rule class must not be nested";
        if (!type.IsVisible && !_privateTypes)
            return "a rule class must be public";
        return null;
    }
}
