using System.Reflection;
using System.Runtime.Loader;
using DraftLint.Diagnostics;
using DraftLint.Scripting.Available;
using DraftLint.Scripting.Checking;
using DraftLint.Scripting.Dialect;

namespace DraftLint.Scripting.Worker;

/// <summary>Makes the rules of compiled scripts, after the assembly has been checked.</summary>
internal sealed class RuleFactory
{
    private readonly SortedDictionary<int, Action<List<HouseRule>>> _definitions = [];

    private RuleFactory(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (OwnTypes.ScriptOf(type.FullName ?? "") is var script and >= 0 && type.GetMethod(RuleWrapper.Method) is { } method)
                _definitions[script] = method.CreateDelegate<Action<List<HouseRule>>>();
        }
    }

    /// <summary>The numbers of the scripts that the assembly holds, in order.</summary>
    public IReadOnlyCollection<int> Scripts => _definitions.Keys;

    /// <summary>The factory, or why there is none: the scripts that use what rules may not use, and -1 where it is not known which.</summary>
    public static IReadOnlyList<ScriptError> Load(byte[] assembly, out RuleFactory? factory)
    {
        var refusals = AssemblyCheck.Check(assembly, AvailableApi.Shipped);
        factory = refusals.Count == 0 ? new RuleFactory(new AssemblyLoadContext("scripts").LoadFromStream(new MemoryStream(assembly, writable: false))) : null;
        return [.. refusals.Select(refusal => new ScriptError(OwnTypes.ScriptOf(refusal.Type), 1, 1, $"{refusal.What} is not available to rules")).Distinct()];
    }

    /// <summary>Makes the rules of one script.</summary>
    public IReadOnlyList<HouseRule> Define(int script)
    {
        var rules = new List<HouseRule>();
        _definitions[script](rules);
        return rules;
    }
}
