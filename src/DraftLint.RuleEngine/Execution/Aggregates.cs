using System.Collections;
using System.Diagnostics.CodeAnalysis;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>A value made of several facts.</summary>
internal interface IAggregate
{
    /// <summary>What it was made of, before any element selector.</summary>
    IEnumerable<object?> Members { get; }

    /// <summary>What tells it from other results of the same query, if there can be others.</summary>
    object? Key { get; }
}

/// <summary>What <c>Collect</c> makes.</summary>
internal sealed class FactCollection<TElement>(List<object?> members) : IReadOnlyList<TElement>, IAggregate
{
    public int Count => members.Count;

    public IEnumerable<object?> Members => members;

    public object? Key => null;

    public TElement this[int index] => (TElement)members[index]!;

    public IEnumerator<TElement> GetEnumerator()
    {
        foreach (var member in members)
            yield return (TElement)member!;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What <c>GroupBy</c> makes.</summary>
internal sealed class FactGrouping<TKey, TElement>(TKey key) : IGrouping<TKey, TElement>, IReadOnlyList<TElement>, IAggregate
{
    private readonly List<TElement> _elements = [];
    private readonly List<object?> _members = [];

    public TKey Key => key;

    public int Count => _elements.Count;

    public IEnumerable<object?> Members => _members;

    object? IAggregate.Key => key;

    public TElement this[int index] => _elements[index];

    public void Add(object? member, TElement element)
    {
        _members.Add(member);
        _elements.Add(element);
    }

    public IEnumerator<TElement> GetEnumerator() => _elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What <c>ToLookup</c> makes: groups in the order in which their keys were first met.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A lookup.")]
internal sealed class FactLookup<TKey, TElement> : IKeyedLookup<TKey, TElement>, IAggregate
{
    private readonly List<FactGrouping<TKey, TElement>> _groups = [];
    private readonly Dictionary<object, FactGrouping<TKey, TElement>> _byKey = [];

    public int Count => _groups.Count;

    public IEnumerable<TKey> Keys => _groups.Select(group => group.Key);

    public IEnumerable<object?> Members => _groups.SelectMany(group => group.Members);

    object? IAggregate.Key => null;

    public IEnumerable<TElement> this[TKey key] => _byKey.TryGetValue(Boxed(key), out var group) ? group : [];

    public static FactLookup<TKey, TElement> Of(List<object?> items, Func<object?, TKey> keyOf, Func<object?, TElement> elementOf)
    {
        var lookup = new FactLookup<TKey, TElement>();
        foreach (var item in items)
            lookup.Group(keyOf(item)).Add(item, elementOf(item));
        return lookup;
    }

    public bool Contains(TKey key) => _byKey.ContainsKey(Boxed(key));

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => _groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FactGrouping<TKey, TElement> Group(TKey key)
    {
        if (_byKey.TryGetValue(Boxed(key), out var known))
            return known;
        var group = new FactGrouping<TKey, TElement>(key);
        _groups.Add(group);
        _byKey.Add(Boxed(key), group);
        return group;
    }

    // A key may be null, a dictionary's may not.
    private static object Boxed(TKey key) => (object?)key ?? DBNull.Value;
}
