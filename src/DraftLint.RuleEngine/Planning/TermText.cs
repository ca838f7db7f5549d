using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using DraftLint.RuleEngine.Evaluation;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Writes expressions the way their author wrote them, as far as a reader needs: without closures and conversions.</summary>
internal static class TermText
{
    private const int Atom = 9;

    public static string Of(Expression expression) => expression switch
    {
        ParameterExpression parameter => parameter.Name ?? "_",
        ConstantExpression constant => Value(constant.Value),
        MemberExpression member => Member(member),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Quote } conversion => Of(conversion.Operand),
        UnaryExpression { NodeType: ExpressionType.Not } not => "!" + Inside(not.Operand, Atom),
        UnaryExpression { NodeType: ExpressionType.Negate } minus => "-" + Inside(minus.Operand, Atom),
        UnaryExpression { NodeType: ExpressionType.ArrayLength } length => Of(length.Operand) + ".Length",
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } element => $"{Of(element.Left)}[{Of(element.Right)}]",
        BinaryExpression binary when Symbol(binary.NodeType) is { } symbol => Binary(binary, symbol),
        TypeBinaryExpression { NodeType: ExpressionType.TypeIs } test => $"{Of(test.Expression)} is {test.TypeOperand.Name}",
        ConditionalExpression choice => $"{Of(choice.Test)} ? {Of(choice.IfTrue)} : {Of(choice.IfFalse)}",
        MethodCallExpression call => Call(call),
        NewExpression creation => $"new {creation.Type.Name}({All(creation.Arguments)})",
        LambdaExpression lambda => $"{Parameters(lambda)} => {Of(lambda.Body)}",
        KeyHashExpression hash => Of(hash.Key),
        _ => expression.ToString(),
    };

    /// <summary>A value as an error or an explanation shows it.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        Enum => $"{value.GetType().Name}.{value}",
        ICollection many => $"{many.Count} values",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() is { } text && text != value.GetType().ToString() ? text : value.GetType().Name,
    };

    private static string All(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Parameters(LambdaExpression lambda) =>
        lambda.Parameters.Count == 1 ? Of(lambda.Parameters[0]) : $"({All(lambda.Parameters)})";

    // A captured variable is a field of an object that the author never sees.
    private static string Member(MemberExpression member) => member.Expression switch
    {
        null => $"{member.Member.DeclaringType!.Name}.{member.Member.Name}",
        ConstantExpression => member.Member.Name,
        { } owner when owner.Type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && owner is MemberExpression => member.Member.Name,
        { } owner => $"{Inside(owner, Atom)}.{member.Member.Name}",
    };

    private static string Call(MethodCallExpression call)
    {
        if (call.Object is { } instance)
            return call.Method.Name == "get_Item" ? $"{Of(instance)}[{All(call.Arguments)}]" : $"{Inside(instance, Atom)}.{call.Method.Name}({All(call.Arguments)})";
        return call.Method.IsDefined(typeof(ExtensionAttribute))
            ? $"{Inside(call.Arguments[0], Atom)}.{call.Method.Name}({All(call.Arguments.Skip(1))})"
            : $"{Keyword(call.Method.DeclaringType!)}.{call.Method.Name}({All(call.Arguments)})";
    }

    private static string Keyword(MemberInfo type) => type.Name == nameof(String) ? "string" : type.Name;

    private static string Binary(BinaryExpression binary, string symbol)
    {
        var own = Precedence(binary.NodeType);
        return $"{Enumerated(binary.Left, binary.Right) ?? Inside(binary.Left, own)} {symbol} {Enumerated(binary.Right, binary.Left) ?? Inside(binary.Right, own + 1)}";
    }

    // The compiler compares enumerations as numbers.
    private static string? Enumerated(Expression side, Expression other) =>
        side is ConstantExpression { Value: int number } && other is UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type: { IsEnum: true } type }
            ? $"{type.Name}.{Enum.ToObject(type, number)}"
            : null;

    private static string Inside(Expression expression, int outer) =>
        expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert } conversion => Inside(conversion.Operand, outer),
            BinaryExpression binary when Precedence(binary.NodeType) < outer => $"({Of(binary)})",
            ConditionalExpression or LambdaExpression => $"({Of(expression)})",
            _ => Of(expression),
        };

    private static int Precedence(ExpressionType type) => type switch
    {
        ExpressionType.Coalesce => 0,
        ExpressionType.OrElse => 1,
        ExpressionType.AndAlso => 2,
        ExpressionType.Equal or ExpressionType.NotEqual => 3,
        ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual => 4,
        ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked => 5,
        ExpressionType.Multiply or ExpressionType.MultiplyChecked or ExpressionType.Divide or ExpressionType.Modulo => 6,
        ExpressionType.ArrayIndex => Atom,
        _ => 2,
    };

    private static string? Symbol(ExpressionType type) => type switch
    {
        ExpressionType.Coalesce => "??",
        ExpressionType.OrElse => "||",
        ExpressionType.AndAlso => "&&",
        ExpressionType.Or => "|",
        ExpressionType.And => "&",
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.Add or ExpressionType.AddChecked => "+",
        ExpressionType.Subtract or ExpressionType.SubtractChecked => "-",
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        _ => null,
    };
}
