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
    private FactGrouping<TKey, TElement>[] _groups = [];
    private int[] _slots = [];
    private int _mask;

    private FactLookup() => Reserve(64);

    public int Count { get; private set; }

    public IEnumerable<TKey> Keys => Groups.Select(group => group.Key);

    IEnumerable<object?> IAggregate.Members => Groups.SelectMany(group => group.Members);

    /// <summary>What the elements were made of, group by group; null where the elements are those.</summary>
    public object?[]? Members { get; private set; }

    /// <summary>The elements, group by group.</summary>
    public TElement[] Elements { get; private set; } = [];

    object? IAggregate.Key => null;

    private ArraySegment<FactGrouping<TKey, TElement>> Groups => new(_groups, 0, Count);

    public IEnumerable<TElement> this[TKey key] => _slots[Find(key, HashOf(key))] is var found and not 0 ? _groups[found - 1] : [];

    public static FactLookup<TKey, TElement> Of(List<object?> items, object?[] row, Selector<TKey> key, Selector<TElement> element)
    {
        var lookup = new FactLookup<TKey, TElement>();
        var keys = ArrayPool<TKey>.Shared.Rent(items.Count);
        var groupOf = ArrayPool<int>.Shared.Rent(items.Count);
        try
        {
            Ask(items, row, key, keys);
            lookup.Group(keys, items.Count, groupOf);
            lookup.Fill(items, groupOf, row, element);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(groupOf);
            ArrayPool<TKey>.Shared.Return(keys, clearArray: true);
        }
        return lookup;
    }

    /// <summary>The groups as results of a query, which makes an end of the lookup.</summary>
    public List<object?> IntoGroups()
    {
        var groups = new List<object?>(Count);
        foreach (var group in Groups)
            groups.Add(group);
        PooledArray.Release(ref _slots);
        PooledArray.Release(ref _groups, Count);
        return groups;
    }

    public bool Contains(TKey key) => _slots[Find(key, HashOf(key))] != 0;

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => Groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Ask(List<object?> items, object?[] row, Selector<TKey> key, Span<TKey> keys)
    {
        for (var index = 0; index < items.Count; index++)
            keys[index] = key.Select(items[index], row);
    }

    private static int HashOf(TKey key) => key is null ? 0 : key.GetHashCode();

    private void Fill(List<object?> items, int[] groupOf, object?[] row, Selector<TElement> element)
    {
        Members = element.SelectsItself ? null : new object?[items.Count];
        Elements = new TElement[items.Count];
        var start = 0;
        foreach (var group in Groups)
            start = group.Place(start);
        for (var index = 0; index < items.Count; index++)
        {
            var place = _groups[groupOf[index]].TakePlace();
            if (Members is not null)
                Members[place] = items[index];
            Elements[place] = element.Select(items[index], row);
        }
    }

    private void Group(TKey[] keys, int count, int[] groupOf)
    {
        for (var index = 0; index < count; index++)
        {
            if (index % Texts.BlockSize == 0 && keys is string?[] texts)
                Texts.Fetch(texts.AsSpan(index, Math.Min(Texts.BlockSize, count - index)));
            groupOf[index] = Group(keys[index]);
            _groups[groupOf[index]].Expect();
        }
    }

    // The ordinal of the group with a key.
    private int Group(TKey key)
    {
        var hash = HashOf(key);
        var slot = Find(key, hash);
        if (_slots[slot] == 0)
        {
            if (Count == _groups.Length)
                PooledArray.Resize(ref _groups, Count, Math.Max(16, Count * 2));
            _groups[Count++] = new FactGrouping<TKey, TElement>(this, key, hash);
            _slots[slot] = Count;
            if (Count * 3 > _mask * 2)
                Reserve((_mask + 1) * 2);
            return Count - 1;
        }
        return _slots[slot] - 1;
    }

    private void Reserve(int capacity)
    {
        PooledArray.Renew(ref _slots, capacity);
        _mask = capacity - 1;
        for (var ordinal = 0; ordinal < Count; ordinal++)
        {
            var slot = _groups[ordinal].Hash & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = ordinal + 1;
        }
    }

    private int Find(TKey key, int hash)
    {
        var slot = hash & _mask;
        while (_slots[slot] != 0)
        {
            var group = _groups[_slots[slot] - 1];
            if (group.Hash == hash && EqualityComparer<TKey>.Default.Equals(group.Key, key))
                break;
            slot = (slot + 1) & _mask;
        }
        return slot;
    }
}

/// <summary>What <c>GroupBy</c> makes: a part of the arrays of a lookup.</summary>
internal sealed class FactGrouping<TKey, TElement>(FactLookup<TKey, TElement> lookup, TKey key, int hash)
    : IGrouping<TKey, TElement>, IReadOnlyList<TElement>, ICollection, IAggregate
{
    private int _start;

    public TKey Key => key;

    public int Hash => hash;

    public int Count { get; private set; }

    public IEnumerable<object?> Members => lookup.Members is { } members ? new ArraySegment<object?>(members, _start, Count) : this.Cast<object?>();

    object? IAggregate.Key => key;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    private ArraySegment<TElement> Elements => new(lookup.Elements, _start, Count);

    public TElement this[int index] => Elements[index];

    public void Expect() => Count++;

    /// <summary>Is given its place, as long as expected, and is empty again; the end of the place.</summary>
    public int Place(int start)
    {
        _start = start;
        var end = start + Count;
        Count = 0;
        return end;
    }

    /// <summary>The place of one element more.</summary>
    public int TakePlace() => _start + Count++;

    public IEnumerator<TElement> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return lookup.Elements[_start + index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection.CopyTo(Array array, int index) => Array.Copy(lookup.Elements, _start, array, index, Count);
}
