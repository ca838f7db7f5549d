using System.Linq.Expressions;
using System.Reflection;
using DraftLint.RuleEngine.Evaluation;

namespace DraftLint.RuleEngine.Planning;

/// <summary>
/// An equality between a candidate fact and what is bound already. Facts are found by the hash of the key; the condition itself
/// is still tried on what is found, so a hash need only be equal wherever the condition holds.
/// </summary>
internal sealed record JoinKey(Expression CandidateHash, Expression ProbeHash)
{
    public static JoinKey? Of(Term condition, Variable candidate, VariableSet bound)
    {
        if (Equality.Of(condition.Expression) is not { } equality)
            return null;
        var left = Uses(condition.Scope, equality.Left);
        var right = Uses(condition.Scope, equality.Right);
        if (left == candidate.Alone && !right.IsEmpty && bound.Contains(right))
            return new JoinKey(equality.HashOf(equality.Left), equality.HashOf(equality.Right));
        if (right == candidate.Alone && !left.IsEmpty && bound.Contains(left))
            return new JoinKey(equality.HashOf(equality.Right), equality.HashOf(equality.Left));
        return null;
    }

    private static VariableSet Uses(Scope scope, Expression side) => new TermSurvey(scope, new HashSet<Alias>()).Survey(side);
}

/// <summary>The two sides of an equality and the way to hash them.</summary>
internal sealed record Equality(Expression Left, Expression Right, Func<Expression, Expression> HashOf)
{
    private static readonly MethodInfo TextHash = typeof(KeyHash).GetMethod(nameof(KeyHash.OfText), [typeof(string)])!;
    private static readonly MethodInfo ComparedTextHash = typeof(KeyHash).GetMethod(nameof(KeyHash.OfText), [typeof(string), typeof(StringComparer)])!;
    private static readonly MethodInfo ReferenceHash = typeof(KeyHash).GetMethod(nameof(KeyHash.OfReference))!;
    private static readonly MethodInfo ValueHash = typeof(KeyHash).GetMethod(nameof(KeyHash.OfValue))!;

    /// <summary>The equality that an expression states, or null when it states none that can be hashed.</summary>
    public static Equality? Of(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.Equal } comparison => OfOperator(comparison),
        MethodCallExpression { Method.Name: nameof(Equals), Method.IsStatic: true } call when call.Method.DeclaringType == typeof(string) =>
            OfText(call.Arguments[0], call.Arguments[1], call.Arguments.ElementAtOrDefault(2)),
        MethodCallExpression { Method.Name: nameof(Equals), Method.IsStatic: true, Arguments.Count: 2 } call when call.Method.DeclaringType == typeof(object) =>
            OfMethod(WithoutBoxing(call.Arguments[0]), WithoutBoxing(call.Arguments[1])),
        MethodCallExpression { Method.Name: nameof(Equals), Object: { } subject, Arguments.Count: > 0 } call =>
            subject.Type == typeof(string) && call.Arguments[0].Type == typeof(string)
                ? OfText(subject, call.Arguments[0], call.Arguments.ElementAtOrDefault(1))
                : call.Arguments.Count == 1 ? OfMethod(subject, WithoutBoxing(call.Arguments[0])) : null,
        _ => null,
    };

    private static Equality? OfOperator(BinaryExpression comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left.Type != right.Type && (left.Type.IsValueType || right.Type.IsValueType))
            return null;
        if (left.Type == typeof(string) && right.Type == typeof(string) && comparison.Method is not null)
            return OfText(left, right, null);
        if (comparison.Method is null && !left.Type.IsValueType)
            return new Equality(left, right, side => Expression.Call(ReferenceHash, side));
        return HasConsistentHash(left.Type, comparison.Method) ? Valued(left, right) : null;
    }

    private static Equality? OfMethod(Expression left, Expression right)
    {
        // Equals and GetHashCode go together by their contract, but only among values of one type.
        if (left.Type != right.Type || left.Type == typeof(float) || left.Type == typeof(double))
            return null;
        return Valued(left, right);
    }

    private static Equality? OfText(Expression left, Expression right, Expression? comparison)
    {
        if (left.Type != typeof(string) || right.Type != typeof(string))
            return null;
        if (comparison is null or ConstantExpression { Value: StringComparison.Ordinal })
            return new Equality(left, right, side => Expression.Call(TextHash, side));
        if (comparison is not ConstantExpression { Value: StringComparison stated })
            return null;
        var comparer = Expression.Constant(StringComparer.FromComparison(stated));
        return new Equality(left, right, side => Expression.Call(ComparedTextHash, side, comparer));
    }

    private static Equality Valued(Expression left, Expression right) =>
        new(left, right, side => Expression.Call(ValueHash.MakeGenericMethod(side.Type), side));

    private static bool HasConsistentHash(Type type, MethodInfo? equalityOperator)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (equalityOperator is null)
            return value.IsEnum || value == typeof(bool) || value == typeof(char) || (value.IsPrimitive && value != typeof(double) && value != typeof(float));
        return typeof(IEquatable<>).MakeGenericType(value).IsAssignableFrom(value);
    }

    private static Expression WithoutBoxing(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } boxing && boxing.Type == typeof(object) ? boxing.Operand : expression;
}
