using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Resolves the names in the expressions of one case of a rule.</summary>
internal sealed class TermBinder(Scope scope, IReadOnlySet<Alias> declared)
{
    /// <summary>The conditions of a lambda, split at <c>&amp;&amp;</c>, each with the variables it uses.</summary>
    public IEnumerable<Term> Conditions(LambdaExpression lambda, Variable? subject = null)
    {
        Introduce(lambda, subject);
        return Split(lambda.Body);
    }

    public Term Term(LambdaExpression lambda, Variable? subject = null)
    {
        Introduce(lambda, subject);
        return Term(lambda.Body);
    }

    public Term Term(Expression expression) => new(expression, scope, new TermSurvey(scope, declared).Survey(expression));

    /// <summary>A selector, or null when it selects its input.</summary>
    public Term? Projection(LambdaExpression lambda, Variable subject) =>
        lambda.Body == lambda.Parameters[0] ? null : Term(lambda, subject);

    private void Introduce(LambdaExpression lambda, Variable? subject)
    {
        if (subject is not null)
            scope.Name(lambda.Parameters[0], subject);
    }

    private IEnumerable<Term> Split(Expression expression) =>
        expression is BinaryExpression { NodeType: ExpressionType.AndAlso, Method: null } both
            ? Split(both.Left).Concat(Split(both.Right))
            : [Term(expression)];
}
