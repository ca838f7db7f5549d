using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Resolves the names in the expressions of one case of a rule.</summary>
internal sealed class TermBinder(Scope scope, IReadOnlySet<Alias> declared)
{
    /// <summary>The conditions of a lambda, split at <c>&amp;&amp;</c>, each with the variables it uses.</summary>
    public IEnumerable<Term> Conditions(LambdaExpression lambda, Variable? subject = null) => Split(Body(lambda, subject));

    public Term Term(LambdaExpression lambda, Variable? subject = null) => Term(Body(lambda, subject));

    public Term Term(Expression expression) => new(expression, scope, new TermSurvey(scope, declared).Survey(expression));

    /// <summary>A selector, or null when it selects its input.</summary>
    public Term? Projection(LambdaExpression lambda, Variable subject) =>
        lambda.Body == lambda.Parameters[0] ? null : Term(lambda, subject);

    /// <summary>The body of a lambda whose parameter stands for a variable.</summary>
    public Expression Body(LambdaExpression lambda, Variable? subject)
    {
        if (subject is null)
            return lambda.Body;
        var parameter = lambda.Parameters[0];
        if (scope.TryName(parameter, subject))
            return lambda.Body;
        // One expression object may be a condition on several facts.
        var another = Expression.Parameter(parameter.Type, parameter.Name);
        scope.TryName(another, subject);
        return new Renaming(parameter, another).Visit(lambda.Body);
    }

    private IEnumerable<Term> Split(Expression expression) =>
        expression is BinaryExpression { NodeType: ExpressionType.AndAlso, Method: null } both
            ? Split(both.Left).Concat(Split(both.Right))
            : [Term(expression)];

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
