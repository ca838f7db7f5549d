using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Definition;

/// <summary>Notes the actions of a rule down.</summary>
internal sealed class RightHandSideExpression(RuleBody body) : IRightHandSideExpression
{
    public IRightHandSideExpression Do(Expression<Action<IContext>> action) => Add(action, yields: false);

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield) where TFact : notnull => Add(yield, yields: true);

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yieldInsert, Expression<Func<IContext, TFact, TFact>> yieldUpdate) where TFact : notnull =>
        throw Unsupported.Member("IRightHandSideExpression.Yield with an update");

    public IRightHandSideExpression Undo(Expression<Action<IContext>> action) => throw Unsupported.Member("IRightHandSideExpression.Undo");

    public IRightHandSideExpression Action(Expression<Action<IContext>> action, ActionTrigger actionTrigger) =>
        actionTrigger == ActionTrigger.Activated ? Do(action) : throw Unsupported.Member($"ActionTrigger.{actionTrigger}");

    private RightHandSideExpression Add(LambdaExpression expression, bool yields)
    {
        body.Actions.Add(new RuleAction(expression, yields));
        return this;
    }
}

/// <summary>Notes the filters of a rule down.</summary>
internal sealed class FilterExpression(RuleBody body) : IFilterExpression
{
    public IFilterExpression Where(params Expression<Func<bool>>[] predicates)
    {
        body.Filters.AddRange(predicates);
        return this;
    }

    public IFilterExpression OnChange(params Expression<Func<object>>[] keySelectors) => throw Unsupported.Member("IFilterExpression.OnChange");
}
