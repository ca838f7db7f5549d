using System.Linq.Expressions;
using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Explanation;

/// <summary>Reads from the equalities of a negated condition what was looked for in vain.</summary>
internal static class AbsentKeys
{
    public static IReadOnlyList<AbsentKey> Of(QuantifiedLiteral literal, object?[] row) =>
        [.. literal.Conditions.Select(condition => Of(condition, literal.Fact, row)).OfType<AbsentKey>()];

    private static AbsentKey? Of(Term condition, Variable candidate, object?[] row)
    {
        if (Equality.Of(condition.Expression) is not { } equality)
            return null;
        var left = Uses(condition.Scope, equality.Left);
        var right = Uses(condition.Scope, equality.Right);
        if (left == candidate.Alone && !right.Overlaps(candidate.Alone))
            return Of(condition.Scope, equality.Left, equality.Right, row);
        return right == candidate.Alone && !left.Overlaps(candidate.Alone)
            ? Of(condition.Scope, equality.Right, equality.Left, row)
            : null;
    }

    private static AbsentKey Of(Scope scope, Expression member, Expression sought, object?[] row) =>
        new(TermText.Of(member), new Code<object?>(new Term(sought, scope, VariableSet.Empty)).Ask(row));

    private static VariableSet Uses(Scope scope, Expression side) => new TermSurvey(scope, new HashSet<Alias>()).Survey(side);
}
