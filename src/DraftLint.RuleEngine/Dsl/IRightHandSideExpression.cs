using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>The actions of a rule, run in order for every match.</summary>
public interface IRightHandSideExpression
{
    /// <summary>Runs an action.</summary>
    IRightHandSideExpression Do(Expression<Action<IContext>> action);

    /// <summary>Inserts the fact that the expression makes; throws when an equal one is known.</summary>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield) where TFact : notnull;

    /// <summary>Not supported: facts do not change here.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yieldInsert, Expression<Func<IContext, TFact, TFact>> yieldUpdate) where TFact : notnull;

    /// <summary>Not supported: no match is ever taken back.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IRightHandSideExpression Undo(Expression<Action<IContext>> action);

    /// <summary>Supported for <see cref="ActionTrigger.Activated"/> only, as <see cref="Do"/>.</summary>
    /// <exception cref="NotSupportedException">For any other trigger.</exception>
    IRightHandSideExpression Action(Expression<Action<IContext>> action, ActionTrigger actionTrigger);
}
