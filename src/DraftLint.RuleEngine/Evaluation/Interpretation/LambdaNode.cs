namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>
/// A lambda within an expression: makes a delegate that evaluates the body in a copy of the row, with places for the parameters
/// behind those of the variables.
/// </summary>
internal abstract class LambdaNode : Node
{
    private static readonly Type[] Shapes = [typeof(LambdaNode<>), typeof(LambdaNode<,>), typeof(LambdaNode<,,>)];

    protected Node Body { get; private set; } = null!;

    protected int FirstSlot { get; private set; }

    /// <summary>The node for a lambda, or null when its delegate is no <c>Func</c> of at most two parameters.</summary>
    public static LambdaNode? Of(Type delegateType, Node body, int firstSlot)
    {
        if (!delegateType.IsGenericType || delegateType.Namespace != nameof(System) || !delegateType.Name.StartsWith("Func`", StringComparison.Ordinal))
            return null;
        var types = delegateType.GetGenericArguments();
        if (types.Length > Shapes.Length)
            return null;
        var lambda = (LambdaNode)Activator.CreateInstance(Shapes[types.Length - 1].MakeGenericType(types))!;
        (lambda.Body, lambda.FirstSlot) = (body, firstSlot);
        return lambda;
    }

    protected object?[] Frame(object?[] row, int parameters)
    {
        var frame = new object?[FirstSlot + parameters];
        Array.Copy(row, frame, Math.Min(row.Length, FirstSlot));
        return frame;
    }

    protected TResult Evaluate<TResult>(object?[] frame) =>
        typeof(TResult) == typeof(bool) ? (TResult)(object)Body.GetBool(frame)
        : typeof(TResult) == typeof(int) ? (TResult)(object)Body.GetInt(frame)
        : (TResult)Body.Get(frame)!;
}

internal sealed class LambdaNode<TResult> : LambdaNode
{
    public override object Get(object?[] row)
    {
        var frame = Frame(row, 0);
        return (Func<TResult>)(() => Evaluate<TResult>(frame));
    }
}

internal sealed class LambdaNode<T1, TResult> : LambdaNode
{
    public override object Get(object?[] row)
    {
        var outer = Frame(row, 0);
        return (Func<T1, TResult>)(first =>
        {
            var frame = Frame(outer, 1);
            frame[FirstSlot] = first;
            return Evaluate<TResult>(frame);
        });
    }
}

internal sealed class LambdaNode<T1, T2, TResult> : LambdaNode
{
    public override object Get(object?[] row)
    {
        var outer = Frame(row, 0);
        return (Func<T1, T2, TResult>)((first, second) =>
        {
            var frame = Frame(outer, 2);
            (frame[FirstSlot], frame[FirstSlot + 1]) = (first, second);
            return Evaluate<TResult>(frame);
        });
    }
}
