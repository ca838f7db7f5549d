namespace DraftLint.RuleEngine.Execution;

/// <summary>The facts of one type that rules read, in the order of insertion.</summary>
internal sealed class FactList(Type type)
{
    private object[] _items = [];

    public Type Type => type;

    public int Count { get; private set; }

    /// <summary>How many more facts are about to be added.</summary>
    public int Expected { get; set; }

    /// <summary>The rule that has concluded from what is absent here, so that nothing may be added any more; or null.</summary>
    public string? ClosedBy { get; set; }

    public object this[int position] => _items[position];

    public void Add(object fact)
    {
        if (Count == _items.Length)
            PooledArray.Resize(ref _items, Count, Math.Max(16, Count * 2));
        _items[Count++] = fact;
    }

    /// <summary>Gives the array back.</summary>
    public void Release() => PooledArray.Release(ref _items, Count);

    /// <summary>Makes room for the facts that <see cref="Expected"/> announces.</summary>
    public void Reserve()
    {
        if (Count + Expected > _items.Length)
            PooledArray.Resize(ref _items, Count, Count + Expected);
        Expected = 0;
    }
}
