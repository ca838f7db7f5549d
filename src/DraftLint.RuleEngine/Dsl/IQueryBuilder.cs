using System.ComponentModel;
using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Notes down the steps of a query; rules use the methods of <see cref="QueryExtensions"/> instead.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IQueryBuilder
{
    /// <summary>Begins with the facts of a type that fulfil the conditions.</summary>
    void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions) where TSource : notnull;

    /// <summary>Begins with the value of an expression: not supported.</summary>
    void From<TSource>(Expression<Func<TSource>> source) where TSource : notnull;

    /// <summary>Keeps the results for which the predicates hold.</summary>
    void Where<TSource>(Expression<Func<TSource, bool>>[] predicates) where TSource : notnull;

    /// <summary>Turns each result into another.</summary>
    void Select<TSource, TResult>(Expression<Func<TSource, TResult>> selector) where TSource : notnull;

    /// <summary>Turns each result into several.</summary>
    void SelectMany<TSource, TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector) where TSource : notnull;

    /// <summary>Groups the results by a key.</summary>
    void GroupBy<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull where TKey : notnull where TElement : notnull;

    /// <summary>Makes one collection of the results.</summary>
    void Collect<TSource>() where TSource : notnull;

    /// <summary>Makes the collection a lookup.</summary>
    void ToLookup<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull where TElement : notnull;

    /// <summary>Orders the collection; the order of equals is that of insertion.</summary>
    void OrderBy<TSource, TKey>(Expression<Func<TSource, TKey>> keySelector, SortDirection sortDirection) where TSource : notnull;
}
