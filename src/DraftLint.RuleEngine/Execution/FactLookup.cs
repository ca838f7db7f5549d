using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>
/// What <c>ToLookup</c> makes, and what <c>GroupBy</c> takes its groups from: groups in the order in which their keys were first met.
/// The elements of all groups lie in one array, group by group.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A lookup.")]
internal sealed class FactLookup<TKey, TElement> : IKeyedLookup<TKey, TElement>, IAggregate
{
    private readonly List<FactGrouping<TKey, TElement>> _groups = [];
    private int[] _slots = new int[64];

    private FactLookup()
    {
    }

    public int Count => _groups.Count;

    public IEnumerable<TKey> Keys => _groups.Select(group => group.Key);

    public IEnumerable<object?> Members => _groups.SelectMany(group => group.Members);

    object? IAggregate.Key => null;

    public IEnumerable<TElement> this[TKey key] => _slots[Find(key, HashOf(key))] is var found and not 0 ? _groups[found - 1] : [];

    public static FactLookup<TKey, TElement> Of(List<object?> items, object?[] row, Selector<TKey> key, Selector<TElement> element)
    {
        var lookup = new FactLookup<TKey, TElement>();
        var groupOf = ArrayPool<int>.Shared.Rent(items.Count);
        try
        {
            for (var index = 0; index < items.Count; index++)
            {
                groupOf[index] = lookup.Group(key.Select(items[index], row));
                lookup._groups[groupOf[index]].Expect();
            }
            lookup.Fill(items, groupOf, row, element);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(groupOf);
        }
        return lookup;
    }

    /// <summary>The groups as results of a query.</summary>
    public List<object?> Groups()
    {
        var groups = new List<object?>(_groups.Count);
        foreach (var group in _groups)
            groups.Add(group);
        return groups;
    }

    public bool Contains(TKey key) => _slots[Find(key, HashOf(key))] != 0;

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => _groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int HashOf(TKey key) => key is null ? 0 : key.GetHashCode();

    private void Fill(List<object?> items, int[] groupOf, object?[] row, Selector<TElement> element)
    {
        var members = element.SelectsItself ? null : new object?[items.Count];
        var elements = new TElement[items.Count];
        var start = 0;
        foreach (var group in _groups)
            start = group.Place(members, elements, start);
        for (var index = 0; index < items.Count; index++)
            _groups[groupOf[index]].Add(items[index], element.Select(items[index], row));
    }

    // The ordinal of the group with a key.
    private int Group(TKey key)
    {
        var hash = HashOf(key);
        var slot = Find(key, hash);
        if (_slots[slot] == 0)
        {
            _groups.Add(new FactGrouping<TKey, TElement>(key, hash));
            _slots[slot] = _groups.Count;
            if (_groups.Count * 3 > _slots.Length * 2)
                Grow();
            return _groups.Count - 1;
        }
        return _slots[slot] - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var ordinal = 0; ordinal < _groups.Count; ordinal++)
        {
            var slot = _groups[ordinal].Hash & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = ordinal + 1;
        }
    }

    private int Find(TKey key, int hash)
    {
        var slot = hash & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            var group = _groups[_slots[slot] - 1];
            if (group.Hash == hash && EqualityComparer<TKey>.Default.Equals(group.Key, key))
                break;
            slot = (slot + 1) & (_slots.Length - 1);
        }
        return slot;
    }
}

/// <summary>What <c>GroupBy</c> makes: a part of the arrays of a lookup.</summary>
internal sealed class FactGrouping<TKey, TElement>(TKey key, int hash) : IGrouping<TKey, TElement>, IReadOnlyList<TElement>, ICollection, IAggregate
{
    private object?[]? _members;
    private TElement[] _elements = [];
    private int _start;

    public TKey Key => key;

    public int Hash => hash;

    public int Count { get; private set; }

    public IEnumerable<object?> Members => _members is null ? this.Cast<object?>() : new ArraySegment<object?>(_members, _start, Count);

    object? IAggregate.Key => key;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public TElement this[int index] => new ArraySegment<TElement>(_elements, _start, Count)[index];

    public void Expect() => Count++;

    public int Place(object?[]? members, TElement[] elements, int start)
    {
        (_members, _elements, _start) = (members, elements, start);
        var end = start + Count;
        Count = 0;
        return end;
    }

    public void Add(object? member, TElement element)
    {
        if (_members is not null)
            _members[_start + Count] = member;
        _elements[_start + Count] = element;
        Count++;
    }

    public IEnumerator<TElement> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return _elements[_start + index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection.CopyTo(Array array, int index) => Array.Copy(_elements, _start, array, index, Count);
}
