using System.Reflection;

namespace NRules.Fluent;

/// <summary>Says which rule classes to load, and into which set.</summary>
public interface IRuleLoadSpec
{
    /// <summary>Whether classes that are not public are loaded.</summary>
    IRuleLoadSpec PrivateTypes(bool include = true);

    /// <summary>Whether nested classes are loaded.</summary>
    IRuleLoadSpec NestedTypes(bool include = true);

    /// <summary>All rule classes of the assemblies.</summary>
    IRuleLoadSpec From(params Assembly[] assemblies);

    /// <summary>All rule classes of the assemblies.</summary>
    IRuleLoadSpec From(IEnumerable<Assembly> assemblies);

    /// <summary>These rule classes.</summary>
    IRuleLoadSpec From(params Type[] types);

    /// <summary>These rule classes.</summary>
    IRuleLoadSpec From(IEnumerable<Type> types);

    /// <summary>What the scanner finds.</summary>
    IRuleLoadSpec From(Action<IRuleTypeScanner> scanAction);

    /// <summary>Only the classes that pass; at most once.</summary>
    /// <exception cref="InvalidOperationException">A second time.</exception>
    IRuleLoadSpec Where(Func<IRuleMetadata, bool> filter);

    /// <summary>Loads into a rule set of this name; at most once.</summary>
    /// <exception cref="InvalidOperationException">A second time.</exception>
    IRuleLoadSpec To(string ruleSetName);
}
