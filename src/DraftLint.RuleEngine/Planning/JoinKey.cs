using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Planning;

/// <summary>
/// An equality between a candidate fact and what is bound already. Facts are found by the hash of the key; the condition itself
/// is still tried on what is found, so a hash need only be equal wherever the condition holds.
/// </summary>
internal sealed record JoinKey(Expression CandidateHash, Expression ProbeHash, VariableSet ProbeUses)
{
    public static JoinKey? Of(Term condition, Variable candidate, VariableSet bound)
    {
        if (Equality.Of(condition.Expression) is not { } equality)
            return null;
        var left = Uses(condition.Scope, equality.Left);
        var right = Uses(condition.Scope, equality.Right);
        if (left == candidate.Alone && !right.IsEmpty && bound.Contains(right))
            return new JoinKey(equality.LeftHash, equality.RightHash, right);
        if (right == candidate.Alone && !left.IsEmpty && bound.Contains(left))
            return new JoinKey(equality.RightHash, equality.LeftHash, left);
        return null;
    }

    private static VariableSet Uses(Scope scope, Expression side) => new TermSurvey(scope, new HashSet<Alias>()).Survey(side);
}
