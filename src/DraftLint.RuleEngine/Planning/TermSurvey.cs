using System.Linq.Expressions;
using System.Reflection;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Looks through an expression for the variables it uses and for what cannot work.</summary>
internal sealed class TermSurvey(Scope scope, IReadOnlySet<Alias> declared) : ExpressionVisitor
{
    private VariableSet _uses;

    public VariableSet Survey(Expression expression)
    {
        Visit(expression);
        return _uses;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (scope.TryResolve(node, out var variable))
            _uses |= variable.Alone;
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!Alias.TryOf(node, out var alias))
        {
            Compare(node);
            return base.VisitMember(node);
        }
        if (scope.TryResolve(alias, out var variable))
            _uses |= variable.Alone;
        else if (declared.Contains(alias))
            throw new ArgumentException($"'{alias.Name}' is used before it is bound, or in a branch that does not bind it");
        else if (alias.Member is FieldInfo field && field.GetValue(alias.Owner) is null)
            throw new ArgumentException($"'{alias.Name}' is used but bound by no Match, Query or Let");
        return node;
    }

    // NRules looks for aliases by name alone.
    private void Compare(MemberExpression node)
    {
        foreach (var alias in declared)
        {
            if (alias.Name == node.Member.Name)
                throw new ArgumentException($"the alias '{alias.Name}' has the name of the member {node.Member.DeclaringType?.Name}.{node.Member.Name}, which NRules takes for the alias; rename the alias");
        }
    }
}
