using System.Linq.Expressions;
using NRules.Fluent.Dsl;

namespace DraftLint.RuleEngine.Definition;

/// <summary>Notes the conditions of a rule down.</summary>
internal sealed class LeftHandSideExpression(List<Premise> premises) : ILeftHandSideExpression
{
    public ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull =>
        Add(new MatchPremise(typeof(TFact), alias, conditions));

    public ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull =>
        Add(new MatchPremise(typeof(TFact), null, conditions));

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull =>
        Add(new ExistsPremise(typeof(TFact), conditions));

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull =>
        Add(new NotPremise(typeof(TFact), conditions));

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> baseCondition, params Expression<Func<TFact, bool>>[] conditions) where TFact : notnull =>
        Add(new AllPremise(typeof(TFact), baseCondition, conditions));

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition) where TFact : notnull =>
        Add(new AllPremise(typeof(TFact), null, [condition]));

    public ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression) where TResult : notnull
    {
        var query = new QueryBuilder();
        queryExpression(query);
        return Add(new QueryPremise(alias, query));
    }

    public ILeftHandSideExpression And(Action<ILeftHandSideExpression> builder) => Add(new AndPremise(Group(builder)));

    public ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builder) => Add(new OrPremise(Group(builder)));

    public ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression) =>
        Add(new LetPremise(alias, expression));

    public ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions)
    {
        if (premises is not [.., MatchPremise or QueryPremise or LetPremise or HavingPremise])
            throw new ArgumentException("Having follows a Match, a Query or a Let");
        return Add(new HavingPremise(conditions));
    }

    private static List<Premise> Group(Action<ILeftHandSideExpression> builder)
    {
        var members = new List<Premise>();
        builder(new LeftHandSideExpression(members));
        return members;
    }

    private LeftHandSideExpression Add(Premise premise)
    {
        premises.Add(premise);
        return this;
    }
}
