using System.Linq.Expressions;
using System.Reflection;

namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>Makes nodes of operators and conversions.</summary>
internal sealed class OperatorBuilder(Func<Expression, Node> build, Func<Node> unknown)
{
    public Node Binary(BinaryExpression binary)
    {
        var (left, right) = (build(binary.Left), build(binary.Right));
        return binary switch
        {
            { NodeType: ExpressionType.ArrayIndex } => new ArrayElementNode(left, right),
            { NodeType: ExpressionType.Coalesce, Conversion: null } => new CoalesceNode(left, right),
            { Method: { } method } => UserDefined(binary, method, left, right),
            { NodeType: ExpressionType.AndAlso } => new AndNode(left, right),
            { NodeType: ExpressionType.OrElse } => new OrNode(left, right),
            { NodeType: ExpressionType.Equal } => Equal(binary.Left.Type, left, right),
            { NodeType: ExpressionType.NotEqual } => new NotNode(Equal(binary.Left.Type, left, right)),
            { NodeType: ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual } =>
                Comparison(binary.NodeType, binary.Left.Type, left, right),
            { NodeType: ExpressionType.Add or ExpressionType.Subtract or ExpressionType.Multiply or ExpressionType.Divide or ExpressionType.Modulo } =>
                Arithmetic(binary.NodeType, binary.Left.Type, left, right),
            _ => unknown(),
        };
    }

    public Node Unary(UnaryExpression unary)
    {
        var operand = build(unary.Operand);
        return unary.NodeType switch
        {
            ExpressionType.Not when unary.Type == typeof(bool) && unary.Method is null => new NotNode(operand),
            ExpressionType.ArrayLength => new ArrayLengthNode(operand),
            ExpressionType.TypeAs => new TypeAsNode(operand, unary.Type),
            ExpressionType.Convert when unary.Method is null => Conversion(operand, unary.Operand.Type, unary.Type),
            _ => unknown(),
        };
    }

    private Node UserDefined(BinaryExpression binary, MethodInfo method, Node left, Node right)
    {
        if (binary.IsLifted || binary.NodeType is ExpressionType.AndAlso or ExpressionType.OrElse)
            return unknown();
        if (method.DeclaringType == typeof(string) && binary.NodeType == ExpressionType.Equal)
            return new EqualTextNode(left, right);
        if (method.DeclaringType == typeof(string) && binary.NodeType == ExpressionType.NotEqual)
            return new NotNode(new EqualTextNode(left, right));
        Node[] operands = [left, right];
        return Invocation.Of(method, operands) ?? (Node)new ReflectedCallNode(method, null, operands);
    }

    private Node Equal(Type type, Node left, Node right)
    {
        if (!type.IsValueType)
            return new SameReferenceNode(left, right);
        if (type == typeof(int))
            return new EqualNumberNode(left, right);
        if (type == typeof(double))
            return new ComparisonNode<double>(ExpressionType.Equal, left, right);
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value == typeof(double) || value == typeof(float) ? unknown() : new EqualValueNode(left, right);
    }

    private Node Comparison(ExpressionType comparison, Type type, Node left, Node right) =>
        type == typeof(int) ? new ComparisonNode<int>(comparison, left, right)
        : type == typeof(long) ? new ComparisonNode<long>(comparison, left, right)
        : type == typeof(double) ? new ComparisonNode<double>(comparison, left, right)
        : unknown();

    private Node Arithmetic(ExpressionType operation, Type type, Node left, Node right) =>
        type == typeof(int) ? new ArithmeticNode<int>(operation, left, right)
        : type == typeof(long) ? new ArithmeticNode<long>(operation, left, right)
        : type == typeof(double) ? new ArithmeticNode<double>(operation, left, right)
        : unknown();

    private Node Conversion(Node operand, Type from, Type to)
    {
        var (fromValue, toValue) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        if (to.IsAssignableFrom(from) || to == typeof(Nullable<>).MakeGenericType(fromValue))
            return operand;
        if (!from.IsValueType || fromValue == toValue)
            return new CastNode(operand, to);
        if (fromValue.IsEnum && from == fromValue && to == typeof(int) && fromValue.GetEnumUnderlyingType() == typeof(int))
            return new EnumNumberNode(operand);
        return IsWidening(fromValue, toValue) ? new NumberConversionNode(operand, to) : unknown();
    }

    private static bool IsWidening(Type from, Type to)
    {
        if (to.IsEnum || from.IsEnum)
            return to.IsEnum ? from == to.GetEnumUnderlyingType() : to == typeof(int) && from.GetEnumUnderlyingType() != typeof(long);
        if (to == typeof(int))
            return from == typeof(short) || from == typeof(ushort) || from == typeof(byte) || from == typeof(sbyte) || from == typeof(char);
        if (to == typeof(long))
            return from == typeof(int) || from == typeof(uint) || from == typeof(char) || IsWidening(from, typeof(int));
        return to == typeof(double) && (from == typeof(int) || from == typeof(long) || from == typeof(float));
    }
}
