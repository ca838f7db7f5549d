using System.Reflection;

namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>
/// A call through a delegate, for methods whose parameters (the instance is the first) are of reference types. All instantiations
/// over reference types share code that was compiled ahead of time; so nothing is compiled here.
/// </summary>
internal abstract class Invocation : Node
{
    private static readonly Type[] Shapes = [typeof(Invocation<>), typeof(Invocation<,>), typeof(Invocation<,,>)];
    private Type _result = typeof(void);

    /// <summary>The node for a call, or null when the method is of no suitable shape.</summary>
    public static Invocation? Of(MethodInfo method, Node[] arguments)
    {
        var types = ParameterTypes(method);
        if (types.Length is 0 or > 3 || Array.Exists(types, type => !IsReference(type)) || !IsSuitableResult(method.ReturnType))
            return null;
        var invocation = (Invocation)Activator.CreateInstance(Shapes[types.Length - 1].MakeGenericType(types))!;
        invocation._result = method.ReturnType;
        invocation.Bind(method, arguments);
        return invocation;
    }

    public override object? Get(object?[] row)
    {
        if (_result == typeof(bool))
            return GetBool(row);
        if (_result == typeof(int))
            return GetInt(row);
        if (_result.IsEnum)
            return Enum.ToObject(_result, GetInt(row));
        if (_result == typeof(void))
            return Perform(row);
        return GetObject(row);
    }

    protected abstract object? GetObject(object?[] row);

    protected abstract object? Perform(object?[] row);

    protected abstract void Bind(MethodInfo method, Node[] arguments);

    private static Type[] ParameterTypes(MethodInfo method)
    {
        var types = new List<Type>();
        if (!method.IsStatic)
            types.Add(method.DeclaringType!);
        foreach (var parameter in method.GetParameters())
            types.Add(parameter.ParameterType);
        return [.. types];
    }

    private static bool IsReference(Type type) => !type.IsValueType && !type.IsByRef && !type.IsPointer;

    // A delegate may return a base type of what the method returns, or the number of an enumeration in place of its value.
    private static bool IsSuitableResult(Type type) =>
        type == typeof(void) || type == typeof(bool) || type == typeof(int) || IsReference(type) || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int));
}

internal sealed class Invocation<T1> : Invocation
{
    private Node _first = null!;
    private Func<T1, object?>? _object;
    private Func<T1, bool>? _bool;
    private Func<T1, int>? _int;
    private Action<T1>? _action;

    public override bool GetBool(object?[] row) => _bool!(First(row));

    public override int GetInt(object?[] row) => _int!(First(row));

    protected override object? GetObject(object?[] row) => _object!(First(row));

    protected override object? Perform(object?[] row)
    {
        _action!(First(row));
        return null;
    }

    protected override void Bind(MethodInfo method, Node[] arguments)
    {
        _first = arguments[0];
        if (method.ReturnType == typeof(void))
            _action = method.CreateDelegate<Action<T1>>();
        else if (method.ReturnType == typeof(bool))
            _bool = method.CreateDelegate<Func<T1, bool>>();
        else if (method.ReturnType.IsValueType)
            _int = method.CreateDelegate<Func<T1, int>>();
        else
            _object = method.CreateDelegate<Func<T1, object?>>();
    }

    private T1 First(object?[] row) => (T1)_first.Get(row)!;
}

internal sealed class Invocation<T1, T2> : Invocation
{
    private Node _first = null!;
    private Node _second = null!;
    private Func<T1, T2, object?>? _object;
    private Func<T1, T2, bool>? _bool;
    private Func<T1, T2, int>? _int;
    private Action<T1, T2>? _action;

    public override bool GetBool(object?[] row) => _bool!(First(row), Second(row));

    public override int GetInt(object?[] row) => _int!(First(row), Second(row));

    protected override object? GetObject(object?[] row) => _object!(First(row), Second(row));

    protected override object? Perform(object?[] row)
    {
        _action!(First(row), Second(row));
        return null;
    }

    protected override void Bind(MethodInfo method, Node[] arguments)
    {
        (_first, _second) = (arguments[0], arguments[1]);
        if (method.ReturnType == typeof(void))
            _action = method.CreateDelegate<Action<T1, T2>>();
        else if (method.ReturnType == typeof(bool))
            _bool = method.CreateDelegate<Func<T1, T2, bool>>();
        else if (method.ReturnType.IsValueType)
            _int = method.CreateDelegate<Func<T1, T2, int>>();
        else
            _object = method.CreateDelegate<Func<T1, T2, object?>>();
    }

    private T1 First(object?[] row) => (T1)_first.Get(row)!;

    private T2 Second(object?[] row) => (T2)_second.Get(row)!;
}

internal sealed class Invocation<T1, T2, T3> : Invocation
{
    private Node _first = null!;
    private Node _second = null!;
    private Node _third = null!;
    private Func<T1, T2, T3, object?>? _object;
    private Func<T1, T2, T3, bool>? _bool;
    private Func<T1, T2, T3, int>? _int;
    private Action<T1, T2, T3>? _action;

    public override bool GetBool(object?[] row) => _bool!(First(row), Second(row), Third(row));

    public override int GetInt(object?[] row) => _int!(First(row), Second(row), Third(row));

    protected override object? GetObject(object?[] row) => _object!(First(row), Second(row), Third(row));

    protected override object? Perform(object?[] row)
    {
        _action!(First(row), Second(row), Third(row));
        return null;
    }

    protected override void Bind(MethodInfo method, Node[] arguments)
    {
        (_first, _second, _third) = (arguments[0], arguments[1], arguments[2]);
        if (method.ReturnType == typeof(void))
            _action = method.CreateDelegate<Action<T1, T2, T3>>();
        else if (method.ReturnType == typeof(bool))
            _bool = method.CreateDelegate<Func<T1, T2, T3, bool>>();
        else if (method.ReturnType.IsValueType)
            _int = method.CreateDelegate<Func<T1, T2, T3, int>>();
        else
            _object = method.CreateDelegate<Func<T1, T2, T3, object?>>();
    }

    private T1 First(object?[] row) => (T1)_first.Get(row)!;

    private T2 Second(object?[] row) => (T2)_second.Get(row)!;

    private T3 Third(object?[] row) => (T3)_third.Get(row)!;
}
