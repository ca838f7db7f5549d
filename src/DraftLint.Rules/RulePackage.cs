using System.Reflection;
using DraftLint.Diagnostics;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules;

/// <summary>
/// The rules of somebody else's assembly: its public classes that derive from <see cref="Rule"/> and have a public static property <c>Descriptor</c>, as
/// the built-in ones do. They run with all rights of the process.
/// </summary>
public sealed class RulePackage
{
    private readonly IReadOnlyCollection<BuiltInRule> _rules;

    private RulePackage(IReadOnlyCollection<BuiltInRule> rules)
    {
        _rules = rules;
    }

    /// <summary>What the rules are.</summary>
    public IReadOnlyList<RuleDescriptor> Rules => [.. _rules.Select(rule => rule.Descriptor)];

    /// <summary>The rules that a filter lets through, to run on drafts.</summary>
    public BuiltInRules Where(Func<RuleDescriptor, bool> isOn) => BuiltInRules.Of([.. _rules.Where(rule => isOn(rule.Descriptor))]);

    /// <summary>The rules of an assembly, by id.</summary>
    /// <exception cref="InvalidDataException">It holds none, two have one id, an id is none, or one cannot be made; the message is a clause.</exception>
    public static RulePackage Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var rules = new SortedDictionary<string, BuiltInRule>(StringComparer.Ordinal);
        foreach (var type in TypesOf(assembly).Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Rule))))
        {
            if (DescriptorOf(type) is not { } rule)
                continue;
            // Configuration names rules that are not there in every run: it must be able to tell such an id from a misspelt one.
            if (!HouseRule.IsId(rule.Id))
                throw new InvalidDataException($"{rule.Id} of {type.Name} is no id of a rule: two to twelve capitals and one to four figures, and not DL, which is for the rules of draftlint");
            if (!rules.TryAdd(rule.Id, new BuiltInRule(rule, type)))
                throw new InvalidDataException($"two of its rules have the id {rule.Id}");
        }
        return rules.Count > 0 ? new RulePackage(rules.Values) : throw new InvalidDataException("it holds no rule: a public class that derives from Rule and has a public static property Descriptor");
    }

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetExportedTypes();
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or TypeLoadException)
        {
            throw new InvalidDataException($"it needs what is not there: {exception.Message}");
        }
    }

    private static RuleDescriptor? DescriptorOf(Type type)
    {
        try
        {
            return type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as RuleDescriptor;
        }
        catch (TargetInvocationException exception)
        {
            throw new InvalidDataException($"the descriptor of {type.Name} fails: {exception.InnerException!.Message}");
        }
    }
}
