using DraftLint.RuleEngine.Definition;

namespace DraftLint.RuleEngine.Planning;

/// <summary>All cases of all rules in the order in which they run. Immutable but for plans that are made on first need.</summary>
internal sealed class Programme
{
    private Programme(IReadOnlyList<RuleDefinition> rules, IReadOnlyList<CasePlan> cases)
    {
        Rules = rules;
        Cases = cases;
        ReadTypes = [.. cases.SelectMany(plan => plan.Case.Reads).Select(read => read.Type).Distinct()];
    }

    /// <summary>The rules in the order in which they run.</summary>
    public IReadOnlyList<RuleDefinition> Rules { get; }

    public IReadOnlyList<CasePlan> Cases { get; }

    /// <summary>The types of facts that any rule reads.</summary>
    public IReadOnlyList<Type> ReadTypes { get; }

    public static Programme Of(IReadOnlyList<RuleDefinition> rules)
    {
        var strata = new Strata(rules);
        var catalogue = new Catalogue();
        IReadOnlyList<RuleDefinition> ordered =
            [.. rules.OrderBy(strata.Of).ThenByDescending(rule => rule.Priority).ThenBy(rule => rule.Name, StringComparer.Ordinal)];
        return new Programme(ordered, [.. ordered.SelectMany(strata.Cases).Select(ruleCase => new CasePlan(ruleCase, catalogue))]);
    }
}

/// <summary>A case and its plans.</summary>
internal sealed class CasePlan
{
    private readonly JoinPlan?[] _joins;
    private readonly Catalogue _catalogue;

    public CasePlan(RuleCase ruleCase, Catalogue catalogue)
    {
        Case = ruleCase;
        _catalogue = catalogue;
        FactTypes = [.. ruleCase.Reads.Where(read => read.Kind == ReadKind.Match).Select(read => read.Type)];
        ClosedTypes = [.. ruleCase.Reads.Where(read => read.Kind != ReadKind.Match).Select(read => read.Type).Distinct()];
        _joins = new JoinPlan?[Math.Max(1, FactTypes.Length)];
    }

    public RuleCase Case { get; }

    /// <summary>The types of the facts that the case binds, in order.</summary>
    public Type[] FactTypes { get; }

    /// <summary>The types of which all facts must be known before the case is looked at.</summary>
    public Type[] ClosedTypes { get; }

    /// <summary>The plan that begins with one of the facts; made on first need, and harmlessly twice when two sessions need it at once.</summary>
    public JoinPlan Join(int lead) => _joins[lead] ?? Interlocked.CompareExchange(ref _joins[lead], JoinPlan.Of(Case, lead, _catalogue), null) ?? _joins[lead]!;
}
