using System.Globalization;
using System.Linq.Expressions;
using System.Numerics;

namespace DraftLint.RuleEngine.Evaluation.Interpretation;

internal sealed class AndNode(Node left, Node right) : BoolNode
{
    public override bool GetBool(object?[] row) => left.GetBool(row) && right.GetBool(row);
}

internal sealed class OrNode(Node left, Node right) : BoolNode
{
    public override bool GetBool(object?[] row) => left.GetBool(row) || right.GetBool(row);
}

internal sealed class NotNode(Node operand) : BoolNode
{
    public override bool GetBool(object?[] row) => !operand.GetBool(row);
}

internal sealed class SameReferenceNode(Node left, Node right) : BoolNode
{
    public override bool GetBool(object?[] row) => ReferenceEquals(left.Get(row), right.Get(row));
}

internal sealed class EqualTextNode(Node left, Node right) : BoolNode
{
    public override bool GetBool(object?[] row) => string.Equals((string?)left.Get(row), (string?)right.Get(row));
}

/// <summary>Equality of values of one type whose <c>Equals</c> agrees with <c>==</c>; null equals null.</summary>
internal sealed class EqualValueNode(Node left, Node right) : BoolNode
{
    public override bool GetBool(object?[] row) => Equals(left.Get(row), right.Get(row));
}

internal sealed class CoalesceNode(Node left, Node right) : Node
{
    public override object? Get(object?[] row) => left.Get(row) ?? right.Get(row);
}

internal sealed class TypeIsNode(Node operand, Type type) : BoolNode
{
    public override bool GetBool(object?[] row) => type.IsInstanceOfType(operand.Get(row));
}

internal sealed class TypeAsNode(Node operand, Type type) : Node
{
    public override object? Get(object?[] row) => operand.Get(row) is { } value && type.IsInstanceOfType(value) ? value : null;
}

/// <summary>Reads numbers without boxing where that can be had.</summary>
internal abstract class NumberOperandsNode<TNumber>(Node left, Node right) : Node
    where TNumber : struct, INumber<TNumber>
{
    protected TNumber Left(object?[] row) => Read(left, row);

    protected TNumber Right(object?[] row) => Read(right, row);

    private static TNumber Read(Node node, object?[] row) =>
        typeof(TNumber) == typeof(int) ? (TNumber)(object)node.GetInt(row) : (TNumber)node.Get(row)!;
}

/// <summary>What comparing the values of an enumeration comes to; without generic arithmetic, which is not compiled ahead of time.</summary>
internal sealed class EqualNumberNode(Node left, Node right) : BoolNode
{
    public override bool GetBool(object?[] row) => left.GetInt(row) == right.GetInt(row);
}

internal sealed class ComparisonNode<TNumber>(ExpressionType comparison, Node left, Node right) : NumberOperandsNode<TNumber>(left, right)
    where TNumber : struct, INumber<TNumber>
{
    public override object Get(object?[] row) => GetBool(row);

    public override bool GetBool(object?[] row) => comparison switch
    {
        ExpressionType.Equal => Left(row) == Right(row),
        ExpressionType.NotEqual => Left(row) != Right(row),
        ExpressionType.LessThan => Left(row) < Right(row),
        ExpressionType.LessThanOrEqual => Left(row) <= Right(row),
        ExpressionType.GreaterThan => Left(row) > Right(row),
        _ => Left(row) >= Right(row),
    };
}

internal sealed class ArithmeticNode<TNumber>(ExpressionType operation, Node left, Node right) : NumberOperandsNode<TNumber>(left, right)
    where TNumber : struct, INumber<TNumber>
{
    public override object Get(object?[] row) => Calculate(row);

    public override int GetInt(object?[] row) => (int)(object)Calculate(row);

    private TNumber Calculate(object?[] row) => operation switch
    {
        ExpressionType.Add => Left(row) + Right(row),
        ExpressionType.Subtract => Left(row) - Right(row),
        ExpressionType.Multiply => Left(row) * Right(row),
        ExpressionType.Divide => Left(row) / Right(row),
        _ => Left(row) % Right(row),
    };
}

/// <summary>The number of an enumeration's value.</summary>
internal sealed class EnumNumberNode(Node operand) : IntNode
{
    public override int GetInt(object?[] row) => operand.GetInt(row);
}

/// <summary>A widening conversion of a number, or one to an enumeration; null stays null.</summary>
internal sealed class NumberConversionNode(Node operand, Type target) : Node
{
    private readonly Type _target = Nullable.GetUnderlyingType(target) ?? target;

    public override object? Get(object?[] row) => operand.Get(row) is not { } value ? null
        : _target.IsEnum ? Enum.ToObject(_target, value)
        : _target == typeof(int) ? Convert.ToInt32(value, CultureInfo.InvariantCulture)
        : _target == typeof(long) ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
        : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}

/// <summary>A cast that may fail.</summary>
internal sealed class CastNode(Node operand, Type target) : Node
{
    private readonly Type _target = Nullable.GetUnderlyingType(target) ?? target;
    private readonly bool _takesNull = !target.IsValueType || Nullable.GetUnderlyingType(target) is not null;

    public override object? Get(object?[] row)
    {
        var value = operand.Get(row);
        if (value is null && _takesNull)
            return null;
        return _target.IsInstanceOfType(NotNull(value)) ? value : throw new InvalidCastException($"{value!.GetType().Name} is no {_target.Name}");
    }
}
