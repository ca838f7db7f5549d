using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>Filters that a match must pass before its actions run.</summary>
public interface IFilterExpression
{
    /// <summary>Only matches for which all predicates hold fire.</summary>
    IFilterExpression Where(params Expression<Func<bool>>[] predicates);

    /// <summary>Not supported: facts do not change here.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IFilterExpression OnChange(params Expression<Func<object>>[] keySelectors);
}
