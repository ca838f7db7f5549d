using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>The steps of a query. Each works on the results of the step before.</summary>
public static class QueryExtensions
{
    /// <summary>Begins with the facts of a type that fulfil the conditions.</summary>
    public static IQuery<TFact> Match<TFact>(this IQuery query, params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull
    {
        query.Builder.FactQuery(conditions);
        return new QueryExpression<TFact>(query.Builder);
    }

    /// <summary>Begins with the value of an expression.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static IQuery<TFact> From<TFact>(this IQuery query, Expression<Func<TFact>> source) where TFact : notnull
    {
        query.Builder.From(source);
        return new QueryExpression<TFact>(query.Builder);
    }

    /// <summary>Keeps the results for which all predicates hold; after an aggregate, these are its results.</summary>
    public static IQuery<TSource> Where<TSource>(this IQuery<TSource> source, params Expression<Func<TSource, bool>>[] predicates) where TSource : notnull
    {
        source.Builder.Where(predicates);
        return new QueryExpression<TSource>(source.Builder);
    }

    /// <summary>Turns each result into another.</summary>
    public static IQuery<TResult> Select<TSource, TResult>(this IQuery<TSource> source, Expression<Func<TSource, TResult>> selector) where TSource : notnull
    {
        source.Builder.Select(selector);
        return new QueryExpression<TResult>(source.Builder);
    }

    /// <summary>Turns each result into several.</summary>
    public static IQuery<TResult> SelectMany<TSource, TResult>(this IQuery<TSource> source, Expression<Func<TSource, IEnumerable<TResult>>> selector) where TSource : notnull
    {
        source.Builder.SelectMany(selector);
        return new QueryExpression<TResult>(source.Builder);
    }

    /// <summary>Groups the results by a key; without results there is no group.</summary>
    public static IQuery<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IQuery<TSource> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull where TKey : notnull => source.GroupBy(keySelector, element => element);

    /// <summary>Groups what the element selector makes of the results by a key.</summary>
    public static IQuery<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        this IQuery<TSource> source, Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull where TKey : notnull where TElement : notnull
    {
        source.Builder.GroupBy(keySelector, elementSelector);
        return new QueryExpression<IGrouping<TKey, TElement>>(source.Builder);
    }

    /// <summary>Makes one collection of the results; an empty one when there are none.</summary>
    public static ICollectQuery<IEnumerable<TSource>> Collect<TSource>(this IQuery<TSource> source) where TSource : notnull
    {
        source.Builder.Collect<TSource>();
        return new QueryExpression<IEnumerable<TSource>>(source.Builder);
    }

    /// <summary>Orders the collection by a key.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> OrderBy<TSource, TKey>(
        this ICollectQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector) where TSource : notnull =>
        Ordered(source.Builder, keySelector, SortDirection.Ascending);

    /// <summary>Orders the collection by a key, highest first.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> OrderByDescending<TSource, TKey>(
        this ICollectQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector) where TSource : notnull =>
        Ordered(source.Builder, keySelector, SortDirection.Descending);

    /// <summary>Orders what earlier keys leave equal by a further key.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> ThenBy<TSource, TKey>(
        this IOrderedQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector) where TSource : notnull =>
        Ordered(source.Builder, keySelector, SortDirection.Ascending);

    /// <summary>Orders what earlier keys leave equal by a further key, highest first.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> ThenByDescending<TSource, TKey>(
        this IOrderedQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector) where TSource : notnull =>
        Ordered(source.Builder, keySelector, SortDirection.Descending);

    /// <summary>Makes the collection a lookup whose keys are the results themselves.</summary>
    public static IQuery<IKeyedLookup<TSource, TSource>> ToLookup<TSource>(this ICollectQuery<IEnumerable<TSource>> source)
        where TSource : notnull => source.ToLookup(key => key, element => element);

    /// <summary>Makes the collection a lookup by a key.</summary>
    public static IQuery<IKeyedLookup<TKey, TSource>> ToLookup<TSource, TKey>(
        this ICollectQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull => source.ToLookup(keySelector, element => element);

    /// <summary>Makes what the element selector makes of the collection a lookup by a key.</summary>
    public static IQuery<IKeyedLookup<TKey, TElement>> ToLookup<TSource, TKey, TElement>(
        this ICollectQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull where TElement : notnull
    {
        source.Builder.ToLookup(keySelector, elementSelector);
        return new QueryExpression<IKeyedLookup<TKey, TElement>>(source.Builder);
    }

    private static QueryExpression<IEnumerable<TSource>> Ordered<TSource, TKey>(
        IQueryBuilder builder, Expression<Func<TSource, TKey>> keySelector, SortDirection direction) where TSource : notnull
    {
        builder.OrderBy(keySelector, direction);
        return new QueryExpression<IEnumerable<TSource>>(builder);
    }
}
