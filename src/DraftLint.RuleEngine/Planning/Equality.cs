using System.Linq.Expressions;
using System.Reflection;
using DraftLint.RuleEngine.Evaluation;

namespace DraftLint.RuleEngine.Planning;

/// <summary>The two sides of an equality and the way to hash them.</summary>
internal sealed record Equality(Expression Left, Expression Right, KeyKind Kind, StringComparer? Comparer = null)
{
    public Expression LeftHash => new KeyHashExpression(Left, Kind, Comparer);

    public Expression RightHash => new KeyHashExpression(Right, Kind, Comparer);

    /// <summary>The equality that an expression states, or null when it states none that can be hashed.</summary>
    public static Equality? Of(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.Equal } comparison => OfOperator(comparison),
        MethodCallExpression { Method.Name: nameof(Equals) } call => OfCall(call),
        _ => null,
    };

    private static Equality? OfOperator(BinaryExpression comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left.Type.IsValueType != right.Type.IsValueType || (left.Type.IsValueType && left.Type != right.Type))
            return null;
        if (left.Type == typeof(int))
            return new Equality(left, right, KeyKind.Number);
        if (comparison.Method is null && !left.Type.IsValueType)
            return new Equality(left, right, KeyKind.Reference);
        if (left.Type == typeof(string) && right.Type == typeof(string))
            return new Equality(left, right, KeyKind.Text);
        return HasConsistentHash(left.Type, comparison.Method) ? new Equality(left, right, KeyKind.Value) : null;
    }

    private static Equality? OfCall(MethodCallExpression call) => (call.Object, call.Arguments) switch
    {
        ({ } subject, [var other]) => OfEquals(subject, other, null),
        ({ } subject, [var other, var comparison]) => OfEquals(subject, other, comparison),
        (null, [var left, var right]) when call.Method.DeclaringType == typeof(string) || call.Method.DeclaringType == typeof(object) => OfEquals(left, right, null),
        (null, [var left, var right, var comparison]) when call.Method.DeclaringType == typeof(string) => OfEquals(left, right, comparison),
        _ => null,
    };

    // Equals and GetHashCode go together by their contract, but only among values of one type.
    private static Equality? OfEquals(Expression left, Expression right, Expression? comparison)
    {
        (left, right) = (WithoutBoxing(left), WithoutBoxing(right));
        if (left.Type != right.Type)
            return null;
        if (left.Type == typeof(string))
            return OfTexts(left, right, comparison);
        return comparison is null ? new Equality(left, right, KeyKind.Value) : null;
    }

    private static Equality? OfTexts(Expression left, Expression right, Expression? comparison) => comparison switch
    {
        null or ConstantExpression { Value: StringComparison.Ordinal } => new Equality(left, right, KeyKind.Text),
        ConstantExpression { Value: StringComparison stated } => new Equality(left, right, KeyKind.Text, StringComparer.FromComparison(stated)),
        _ => null,
    };

    private static bool HasConsistentHash(Type type, MethodInfo? equalityOperator)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (equalityOperator is null)
            return value.IsEnum || (value.IsPrimitive && value != typeof(double) && value != typeof(float));
        return typeof(IEquatable<>).MakeGenericType(value).IsAssignableFrom(value);
    }

    private static Expression WithoutBoxing(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } boxing && boxing.Type == typeof(object) ? boxing.Operand : expression;
}
