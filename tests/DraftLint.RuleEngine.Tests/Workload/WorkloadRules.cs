using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>A rule of the kind that a linter has, in several variants that differ in a number.</summary>
public abstract class WorkloadRule(int variant) : Rule
{
    protected int Variant => variant;

    public override void Define() => Name(GetType().Name + variant);
}

/// <summary>Twenty-five kinds of rules over six types of facts, in as many variants as are asked for.</summary>
public sealed class WorkloadRules(int variants) : IRuleActivator
{
    private static readonly Type[] Kinds =
    [
        typeof(LongClause), typeof(UnquotedHeading), typeof(QuotedUse), typeof(WeakPromise),
        typeof(ShortLimit), typeof(SelfLink), typeof(RootWithoutText), typeof(LinkToLongClause),
        typeof(LinkToParent), typeof(ConflictingPromises), typeof(DoubleDefinition), typeof(LimitOfWeakPromise),
        typeof(UseInItsDefinition), typeof(DeepLimit), typeof(BrokenLink), typeof(UndefinedTerm),
        typeof(UnusedTerm), typeof(PromiseWithoutLimit), typeof(OnlyStrictPromises), typeof(CrowdedTerm),
        typeof(BurdenedParty), typeof(PopularClause), typeof(CommonStart), typeof(FindTarget),
        typeof(PromiseInTarget),
    ];

    /// <summary>Compiles a number of rules: a multiple of twenty-five, or fewer, one of each of as many kinds.</summary>
    public static ISessionFactory Compile(int rules)
    {
        var kinds = Math.Min(rules, Kinds.Length);
        var repository = new RuleRepository(new WorkloadRules(rules / kinds));
        repository.Load(spec => spec.From([.. Enumerable.Range(0, kinds).Select(index => Kinds[index * Kinds.Length / kinds])]));
        return repository.Compile();
    }

    public IEnumerable<Rule> Activate(Type type) => Enumerable.Range(1, variants).Select(variant => (Rule)Activator.CreateInstance(type, variant)!);
}
