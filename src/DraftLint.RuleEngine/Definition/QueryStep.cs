using System.Linq.Expressions;
using DraftLint.RuleEngine.Execution;
using DraftLint.RuleEngine.Planning;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Definition;

/// <summary>One step of a query, as written; it knows the types that make its executable counterpart.</summary>
internal abstract class QueryStep
{
    /// <summary>Whether the step makes one value of many, so that it can only be taken when all facts are known.</summary>
    public virtual bool Aggregates => false;

    /// <summary>The step with the names in its expressions resolved; <paramref name="item"/> is where it finds its input.</summary>
    public abstract QueryStage Bind(TermBinder binder, Variable item);
}

internal sealed class WhereStep(IReadOnlyList<LambdaExpression> predicates) : QueryStep
{
    public IReadOnlyList<LambdaExpression> Predicates => predicates;

    public override QueryStage Bind(TermBinder binder, Variable item) =>
        new WhereStage(item, [.. predicates.SelectMany(predicate => binder.Conditions(predicate, item))]);
}

internal sealed class SelectStep(LambdaExpression selector) : QueryStep
{
    public override QueryStage Bind(TermBinder binder, Variable item) => new SelectStage(item, binder.Term(selector, item));
}

internal sealed class SelectManyStep(LambdaExpression selector) : QueryStep
{
    public override QueryStage Bind(TermBinder binder, Variable item) => new SelectManyStage(item, binder.Term(selector, item));
}

internal sealed class GroupByStep<TKey, TElement>(LambdaExpression key, LambdaExpression element) : QueryStep
    where TKey : notnull
{
    public override bool Aggregates => true;

    public override QueryStage Bind(TermBinder binder, Variable item) =>
        new GroupByStage<TKey, TElement>(item, binder.Term(key, item), binder.Projection(element, item));
}

internal abstract class CollectStep : QueryStep
{
    public override bool Aggregates => true;

    public List<Order> Orders { get; } = [];
}

internal sealed class CollectStep<TSource> : CollectStep
{
    public override QueryStage Bind(TermBinder binder, Variable item) =>
        new CollectStage<TSource>([.. Orders.Select(order => order.Bind(binder, item))]);
}

internal sealed class ToLookupStep<TKey, TElement>(LambdaExpression key, LambdaExpression element) : QueryStep
{
    public override bool Aggregates => true;

    public override QueryStage Bind(TermBinder binder, Variable item) =>
        new ToLookupStage<TKey, TElement>(item, binder.Term(key, item), binder.Projection(element, item));
}

/// <summary>One key of an order.</summary>
internal abstract class Order
{
    public abstract Ordering Bind(TermBinder binder, Variable item);
}

internal sealed class Order<TKey>(LambdaExpression key, SortDirection direction) : Order
{
    public override Ordering Bind(TermBinder binder, Variable item) => new Ordering<TKey>(item, binder.Term(key, item), direction);
}
