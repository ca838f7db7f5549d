using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>The conditions of a rule, in the order in which they are tried.</summary>
public interface ILeftHandSideExpression
{
    /// <summary>Some fact of the type fulfils the conditions; <paramref name="alias"/>, a local variable, names it from here on.</summary>
    ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull;

    /// <summary>Some fact of the type fulfils the conditions; the rule fires once for each.</summary>
    ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull;

    /// <summary>At least one fact of the type fulfils the conditions; the rule does not fire more often when several do.</summary>
    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull;

    /// <summary>No fact of the type fulfils the conditions.</summary>
    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull;

    /// <summary>Every fact of the type that fulfils the base condition fulfils the conditions too.</summary>
    ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> baseCondition, params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull;

    /// <summary>Every fact of the type fulfils the condition; true when there is none.</summary>
    ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition) where TFact : notnull;

    /// <summary>Names the results of a query, one firing each.</summary>
    ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression) where TResult : notnull;

    /// <summary>All the conditions of the group hold.</summary>
    ILeftHandSideExpression And(Action<ILeftHandSideExpression> builder);

    /// <summary>One of the conditions of the group holds; the rule fires for each that does.</summary>
    ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builder);

    /// <summary>Names a value computed from what is bound.</summary>
    ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression);

    /// <summary>Conditions on what is bound so far.</summary>
    ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions);
}
