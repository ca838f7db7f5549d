using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DraftLint.RuleEngine.Evaluation;

/// <summary>How a join key is hashed.</summary>
internal enum KeyKind
{
    /// <summary>A text, by a comparer or ordinal.</summary>
    Text,

    /// <summary>An object that is only equal to itself.</summary>
    Reference,

    /// <summary>An <see cref="int"/>.</summary>
    Number,

    /// <summary>Anything whose <c>GetHashCode</c> goes with the equality.</summary>
    Value,
}

/// <summary>Hash codes of join keys. Null has its own, because null equals null in a join.</summary>
internal static class KeyHash
{
    public static int OfText(string? text, StringComparer? comparer) =>
        text is null ? 0 : comparer is null ? text.GetHashCode(StringComparison.Ordinal) : comparer.GetHashCode(text);

    public static int OfReference(object? reference) => RuntimeHelpers.GetHashCode(reference);

    public static int OfValue<TValue>(TValue value) => value is null ? 0 : value.GetHashCode();

    public static int Combine(int first, int second) => (first * 397) ^ second;
}

/// <summary>The hash of a join key as an expression.</summary>
internal sealed class KeyHashExpression(Expression key, KeyKind kind, StringComparer? comparer) : Expression
{
    public Expression Key => key;

    public KeyKind Kind => kind;

    public StringComparer? Comparer => comparer;

    public override Type Type => typeof(int);

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override bool CanReduce => true;

    public override Expression Reduce() => kind switch
    {
        KeyKind.Number => key,
        KeyKind.Text => Call(Method(nameof(KeyHash.OfText)), key, Constant(comparer, typeof(StringComparer))),
        KeyKind.Reference => Call(Method(nameof(KeyHash.OfReference)), key),
        _ => Call(Method(nameof(KeyHash.OfValue)).MakeGenericMethod(key.Type), key),
    };

    protected override Expression VisitChildren(ExpressionVisitor visitor) => new KeyHashExpression(visitor.Visit(key), kind, comparer);

    private static MethodInfo Method(string name) => typeof(KeyHash).GetMethod(name)!;
}
