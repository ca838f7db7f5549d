namespace DraftLint.Facts;

/// <summary>Facts of one kind, read from the agreement when somebody first asks for them.</summary>
internal sealed class FactFamily
{
    private readonly Type _type;
    private readonly Func<IEnumerable<object>> _read;
    private object[]? _facts;

    private FactFamily(Type type, Func<IEnumerable<object>> read)
    {
        _type = type;
        _read = read;
    }

    /// <summary>The facts, in the order of reading.</summary>
    public object[] Facts => _facts ??= [.. _read()];

    /// <summary>A family whose facts are of a type.</summary>
    public static FactFamily Of<T>(Func<IEnumerable<T>> read)
        where T : class => new(typeof(T), read);

    /// <summary>False when none of its facts can be of a type, so that they need not be read to know it.</summary>
    public bool MayHold(Type type) => type.IsAssignableFrom(_type) || _type.IsAssignableFrom(type);
}
