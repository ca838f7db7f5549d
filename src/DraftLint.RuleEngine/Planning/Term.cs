using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Planning;

/// <summary>An expression whose names are resolved, and the variables it uses.</summary>
internal sealed class Term(Expression expression, Scope scope, VariableSet uses)
{
    public Expression Expression => expression;

    public Scope Scope => scope;

    public VariableSet Uses => uses;

    /// <summary>The variables that any of several expressions uses; null is one that is left out.</summary>
    public static VariableSet UsesOf(IReadOnlyList<Term?> terms)
    {
        // A loop, because generic code of the framework over our structures is not compiled ahead of time.
        var all = VariableSet.Empty;
        for (var index = 0; index < terms.Count; index++)
            all |= terms[index]?.Uses ?? VariableSet.Empty;
        return all;
    }

    public override string ToString() => TermText.Of(expression);
}
