using DraftLint.Diagnostics;
using DraftLint.Rules;

namespace DraftLint.Cli.Linting;

/// <summary>Which rules run: those that are selected (all unless said) and not ignored.</summary>
internal sealed class RuleSelection
{
    private readonly IReadOnlyList<RuleDescriptor> _known;
    private readonly IReadOnlyList<string> _selected;
    private readonly IReadOnlyList<string> _ignored;

    /// <param name="selected">Ids, or beginnings of ids.</param>
    /// <param name="ignored">Ids, or beginnings of ids.</param>
    /// <param name="scripted">The rules of scripts, which are known besides those that come with the tool.</param>
    /// <exception cref="UsageException">One of them is no rule's.</exception>
    public RuleSelection(IReadOnlyList<string> selected, IReadOnlyList<string> ignored, IReadOnlyList<RuleDescriptor>? scripted = null)
    {
        _known = [.. KnownRules.All, .. scripted ?? []];
        _selected = [.. selected.Select(RequireKnown)];
        _ignored = [.. ignored.Select(RequireKnown)];
    }

    /// <summary>True when a rule runs.</summary>
    public bool Includes(RuleDescriptor rule) => (_selected.Count == 0 || Any(_selected, rule)) && !Any(_ignored, rule);

    private static bool Any(IReadOnlyList<string> ids, RuleDescriptor rule) => ids.Any(id => rule.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase));

    private string RequireKnown(string id)
    {
        if (id.Length > 1 && _known.Any(rule => rule.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)))
            return id;
        if (_known.FirstOrDefault(rule => string.Equals(rule.Name, id, StringComparison.OrdinalIgnoreCase)) is { } named)
            throw new UsageException($"{id} is the name of {named.Id}; give the id");
        var beginnings = _known.Select(rule => rule.Id[..Math.Min(id.Length, rule.Id.Length)]).Distinct();
        throw new UsageException($"unknown rule {id}{Closest.Hint(id, beginnings)}");
    }
}

/// <summary>Every rule that there is.</summary>
internal static class KnownRules
{
    public static IEnumerable<RuleDescriptor> All => BuiltInRules.All.Rules.Concat(LinterRules.All);

    /// <summary>The same as a list.</summary>
    public static IReadOnlyList<RuleDescriptor> Listed => [.. All];
}
