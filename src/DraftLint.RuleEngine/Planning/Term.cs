using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Planning;

/// <summary>An expression whose names are resolved, and the variables it uses.</summary>
internal sealed class Term(Expression expression, Scope scope, VariableSet uses)
{
    public Expression Expression => expression;

    public Scope Scope => scope;

    public VariableSet Uses => uses;

    public override string ToString() => TermText.Of(expression);
}
