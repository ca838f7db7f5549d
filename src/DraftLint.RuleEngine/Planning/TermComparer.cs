using System.Collections.ObjectModel;
using System.Linq.Expressions;
using DraftLint.RuleEngine.Evaluation;

namespace DraftLint.RuleEngine.Planning;

/// <summary>
/// Tells whether expressions of different rules about their candidate facts say the same, so that the rules can share what is
/// found out. Expressions of kinds that it does not know are equal to none but themselves.
/// </summary>
internal sealed class TermComparer : IEqualityComparer<Term>
{
    public static TermComparer Instance { get; } = new();

    public bool Equals(Term? left, Term? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && new Comparison(left.Scope, right.Scope).AreSame(left.Expression, right.Expression));

    public int GetHashCode(Term term) => Hash(term.Expression);

    // Coarse: most differences are between members and constants near the top.
    private static int Hash(Expression? expression) => expression switch
    {
        null => 0,
        BinaryExpression binary => HashCode.Combine(binary.NodeType, Hash(binary.Left), Hash(binary.Right)),
        UnaryExpression unary => HashCode.Combine(unary.NodeType, Hash(unary.Operand)),
        MemberExpression member => HashCode.Combine(member.Member.Name, Hash(member.Expression)),
        MethodCallExpression call => HashCode.Combine(call.Method.Name, Hash(call.Object), call.Arguments.Count),
        ConstantExpression { Value: string or ValueType } constant => constant.Value.GetHashCode(),
        KeyHashExpression key => HashCode.Combine(key.Kind, Hash(key.Key)),
        _ => (int)expression.NodeType,
    };

    private sealed class Comparison(Scope leftScope, Scope rightScope)
    {
        public bool AreSame(Expression? left, Expression? right)
        {
            if (left is null || right is null)
                return left is null && right is null;
            if (leftScope.TryResolve(left, out _) || rightScope.TryResolve(right, out _))
                return leftScope.TryResolve(left, out _) && rightScope.TryResolve(right, out _) && left.Type == right.Type;
            return left.NodeType == right.NodeType && left.Type == right.Type && (left, right) switch
            {
                (BinaryExpression one, BinaryExpression other) => one.Method == other.Method && AreSame(one.Left, other.Left) && AreSame(one.Right, other.Right),
                (UnaryExpression one, UnaryExpression other) => one.Method == other.Method && AreSame(one.Operand, other.Operand),
                (MemberExpression one, MemberExpression other) => one.Member == other.Member && AreSame(one.Expression, other.Expression),
                (MethodCallExpression one, MethodCallExpression other) => one.Method == other.Method && AreSame(one.Object, other.Object) && AreSame(one.Arguments, other.Arguments),
                (ConstantExpression one, ConstantExpression other) => one.Value is string or ValueType ? one.Value.Equals(other.Value) : ReferenceEquals(one.Value, other.Value),
                (KeyHashExpression one, KeyHashExpression other) => one.Kind == other.Kind && one.Comparer == other.Comparer && AreSame(one.Key, other.Key),
                _ => ReferenceEquals(left, right),
            };
        }

        private bool AreSame(ReadOnlyCollection<Expression> left, ReadOnlyCollection<Expression> right)
        {
            if (left.Count != right.Count)
                return false;
            for (var index = 0; index < left.Count; index++)
            {
                if (!AreSame(left[index], right[index]))
                    return false;
            }
            return true;
        }
    }
}
