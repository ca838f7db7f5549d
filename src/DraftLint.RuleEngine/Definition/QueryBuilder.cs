using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Definition;

/// <summary>Notes the steps of a query down.</summary>
internal sealed class QueryBuilder : IQuery, IQueryBuilder
{
    public IQueryBuilder Builder => this;

    public Type? FactType { get; private set; }

    public IReadOnlyList<LambdaExpression> Conditions { get; private set; } = [];

    public List<QueryStep> Steps { get; } = [];

    public void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions) where TSource : notnull
    {
        FactType = typeof(TSource);
        Conditions = conditions;
    }

    public void From<TSource>(Expression<Func<TSource>> source) where TSource : notnull => throw Unsupported.Member("QueryExtensions.From");

    public void Where<TSource>(Expression<Func<TSource, bool>>[] predicates) where TSource : notnull => Steps.Add(new WhereStep(predicates));

    public void Select<TSource, TResult>(Expression<Func<TSource, TResult>> selector) where TSource : notnull =>
        Steps.Add(new SelectStep(selector));

    public void SelectMany<TSource, TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector) where TSource : notnull =>
        Steps.Add(new SelectManyStep(selector));

    public void GroupBy<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull where TKey : notnull where TElement : notnull =>
        Steps.Add(new GroupByStep<TKey, TElement>(keySelector, elementSelector));

    public void Collect<TSource>() where TSource : notnull => Steps.Add(new CollectStep<TSource>());

    public void ToLookup<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull where TElement : notnull
    {
        // A lookup takes the place of the collection that it is made of.
        Steps[^1] = new ToLookupStep<TKey, TElement>(keySelector, elementSelector);
    }

    public void OrderBy<TSource, TKey>(Expression<Func<TSource, TKey>> keySelector, SortDirection sortDirection) where TSource : notnull =>
        ((CollectStep)Steps[^1]).Orders.Add(new Order<TKey>(keySelector, sortDirection));
}
