using System.ComponentModel;

namespace NRules.Fluent.Dsl;

/// <summary>The start of a query: <c>q => q.Match&lt;Fact&gt;(...)</c>.</summary>
public interface IQuery
{
    /// <summary>Where the steps of the query are noted down.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IQueryBuilder Builder { get; }
}

/// <summary>A query whose results are <typeparamref name="TSource"/>.</summary>
public interface IQuery<out TSource>
{
    /// <summary>Where the steps of the query are noted down.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IQueryBuilder Builder { get; }
}

/// <summary>A query that has collected its results and may order them or make a lookup of them.</summary>
public interface ICollectQuery<out TSource> : IQuery<TSource>;

/// <summary>A query that has ordered what it collected.</summary>
public interface IOrderedQuery<out TSource> : IQuery<TSource>;

/// <summary>One step of a query; each step wraps the same builder with the type of its results.</summary>
public class QueryExpression<TSource>(IQueryBuilder builder) : ICollectQuery<TSource>, IOrderedQuery<TSource>
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IQueryBuilder Builder { get; } = builder;
}
