using System.Reflection;

namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>A captured value, or any other field.</summary>
internal sealed class FieldNode(FieldInfo field, Node? owner) : Node
{
    public override object? Get(object?[] row) => field.GetValue(owner is null ? null : NotNull(owner.Get(row)));
}

/// <summary>
/// A call of a method of any shape. The invoker is made anew for each call, because one that is used twice generates code, which
/// costs as much as some hundred calls.
/// </summary>
internal sealed class ReflectedCallNode(MethodInfo method, Node? instance, Node[] arguments) : Node
{
    public override object? Get(object?[] row)
    {
        var target = instance is null ? null : NotNull(instance.Get(row));
        return MethodInvoker.Create(method).Invoke(target, Arguments.Of(arguments, row).AsSpan());
    }
}

/// <summary>A new object.</summary>
internal sealed class NewNode(ConstructorInfo constructor, Node[] arguments) : Node
{
    public override object Get(object?[] row) => ConstructorInvoker.Create(constructor).Invoke(Arguments.Of(arguments, row).AsSpan());
}

/// <summary>A new object with some members set.</summary>
internal sealed class MemberInitNode(Node creation, IReadOnlyList<KeyValuePair<MemberInfo, Node>> members) : Node
{
    public override object Get(object?[] row)
    {
        var created = creation.Get(row)!;
        foreach (var (member, value) in members)
        {
            if (member is PropertyInfo property)
                MethodInvoker.Create(property.SetMethod!).Invoke(created, value.Get(row));
            else
                ((FieldInfo)member).SetValue(created, value.Get(row));
        }
        return created;
    }
}

internal sealed class NewArrayNode(Type elementType, Node[] elements) : Node
{
    public override object Get(object?[] row)
    {
        var array = Array.CreateInstanceFromArrayType(elementType.MakeArrayType(), elements.Length);
        for (var index = 0; index < elements.Length; index++)
            array.SetValue(elements[index].Get(row), index);
        return array;
    }
}

internal sealed class ArrayElementNode(Node array, Node index) : Node
{
    public override object? Get(object?[] row) => ((Array)array.Get(row)!).GetValue(index.GetInt(row));
}

internal sealed class ArrayLengthNode(Node array) : IntNode
{
    public override int GetInt(object?[] row) => ((Array)array.Get(row)!).Length;
}

internal sealed class HasValueNode(Node nullable) : BoolNode
{
    public override bool GetBool(object?[] row) => nullable.Get(row) is not null;
}

internal sealed class ValueNode(Node nullable) : Node
{
    public override object Get(object?[] row) => nullable.Get(row) ?? throw new InvalidOperationException("Nullable object must have a value.");
}

/// <summary>The values of the arguments of a call.</summary>
internal static class Arguments
{
    public static object?[] Of(Node[] nodes, object?[] row) => Array.ConvertAll(nodes, node => node.Get(row));
}
