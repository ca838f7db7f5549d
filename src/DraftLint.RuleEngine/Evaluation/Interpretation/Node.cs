namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>
/// An expression as a tree of objects that evaluate themselves. Slower than compiled code by an order of magnitude, but ready in
/// microseconds and without any code being generated: what a draft of ordinary size needs.
/// </summary>
internal abstract class Node
{
    /// <summary>The value, boxed as its static type demands.</summary>
    public abstract object? Get(object?[] row);

    /// <summary>The value of an expression of type <see cref="bool"/>.</summary>
    public virtual bool GetBool(object?[] row) => (bool)Get(row)!;

    /// <summary>The value of an expression of type <see cref="int"/>, or of an enumeration of that size.</summary>
    public virtual int GetInt(object?[] row) => (int)Get(row)!;

    /// <summary>Fails on null as compiled code does.</summary>
    protected static object NotNull(object? value)
    {
        _ = value!.GetType();
        return value;
    }
}

/// <summary>An expression of type <see cref="bool"/>.</summary>
internal abstract class BoolNode : Node
{
    private static readonly object True = true;
    private static readonly object False = false;

    public sealed override object Get(object?[] row) => GetBool(row) ? True : False;

    public abstract override bool GetBool(object?[] row);
}

/// <summary>An expression of type <see cref="int"/>.</summary>
internal abstract class IntNode : Node
{
    public sealed override object Get(object?[] row) => GetInt(row);

    public abstract override int GetInt(object?[] row);
}

internal sealed class ConstantNode(object? value) : Node
{
    public override object? Get(object?[] row) => value;
}

/// <summary>A variable of the rule.</summary>
internal sealed class SlotNode(int slot) : Node
{
    public override object? Get(object?[] row) => row[slot];
}

internal sealed class ConditionalNode(Node test, Node whenTrue, Node whenFalse) : Node
{
    public override object? Get(object?[] row) => test.GetBool(row) ? whenTrue.Get(row) : whenFalse.Get(row);
}
