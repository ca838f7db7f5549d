using System.Numerics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>All facts in the order of insertion, and a hash set of them. What was added last can be removed again.</summary>
internal sealed class FactIdentities(IEqualityComparer<object> comparer)
{
    private const int FetchedAtOnce = 64;

    private object[] _facts = [];
    private int[] _hashes = [];
    private int[] _slots = [];
    private int _mask;

    public int Count { get; private set; }

    public object this[int position] => _facts[position];

    public bool TryAdd(object fact)
    {
        if (Count == _facts.Length)
            Grow(Math.Max(16, Count * 3 / 2));
        var hash = comparer.GetHashCode(fact);
        var slot = Find(fact, hash);
        if (_slots[slot] != 0)
            return false;
        _facts[Count] = fact;
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        return true;
    }

    /// <summary>Adds facts up to the first that is known already: that one, or null.</summary>
    public object? TryAddAll(IReadOnlyCollection<object> facts)
    {
        // Some room too for what rules will write.
        if (Count + facts.Count > _facts.Length)
            Grow((Count + facts.Count) * 5 / 4);
        var end = Count;
        foreach (var fact in facts)
        {
            _facts[end] = fact;
            _hashes[end++] = comparer.GetHashCode(fact);
        }
        while (Count < end)
        {
            if (Count % FetchedAtOnce == 0)
                Fetch(Count, Math.Min(Count + FetchedAtOnce, end));
            var slot = Find(_facts[Count], _hashes[Count]);
            if (_slots[slot] != 0)
                return _facts[Count];
            _slots[slot] = ++Count;
        }
        return null;
    }

    /// <summary>The position of this very fact; -1 where it is not known, though an equal one be.</summary>
    public int OrdinalOf(object fact)
    {
        var position = Count == 0 ? -1 : _slots[Find(fact, comparer.GetHashCode(fact))] - 1;
        return position >= 0 && ReferenceEquals(_facts[position], fact) ? position : -1;
    }

    /// <summary>Removes the facts from a position on, newest first, so that no probe sequence is broken; and those that were about to be added.</summary>
    public void RemoveFrom(int position)
    {
        while (Count > position)
        {
            Count--;
            _slots[SlotOf(Count)] = 0;
        }
        _facts.AsSpan(Count).Clear();
    }

    /// <summary>Gives the arrays back.</summary>
    public void Release()
    {
        PooledArray.Release(ref _facts, Count);
        PooledArray.Release(ref _hashes);
        PooledArray.Release(ref _slots);
    }

    private bool AreSame(object left, object right) =>
        ReferenceEquals(left, right) || (left.GetType() == right.GetType() && comparer.Equals(left, right));

    // The slots lie all over the memory: reading them, which depends on nothing, lets the processor fetch many at a time.
    private int Fetch(int start, int end)
    {
        var sum = 0;
        for (var position = start; position < end; position++)
            sum += _slots[Spread(_hashes[position]) & _mask];
        return sum;
    }

    // The slot of an equal fact, or the empty one where it would go.
    private int Find(object fact, int hash)
    {
        var slot = Spread(hash) & _mask;
        while (_slots[slot] != 0)
        {
            var known = _slots[slot] - 1;
            if (_hashes[known] == hash && AreSame(_facts[known], fact))
                break;
            slot = (slot + 1) & _mask;
        }
        return slot;
    }

    // The slot of a fact that was added: which is known without asking it, as it may be what throws when it is asked.
    private int SlotOf(int position)
    {
        var slot = Spread(_hashes[position]) & _mask;
        while (_slots[slot] != position + 1)
            slot = (slot + 1) & _mask;
        return slot;
    }

    private void Grow(int capacity)
    {
        PooledArray.Resize(ref _facts, Count, capacity);
        PooledArray.Resize(ref _hashes, Count, _facts.Length);
        // Of the array there is, which may be longer than asked for: there must always be an empty slot.
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)_facts.Length * 5 / 4);
        PooledArray.Renew(ref _slots, slots);
        _mask = slots - 1;
        for (var position = 0; position < Count; position++)
        {
            var slot = Spread(_hashes[position]) & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = position + 1;
        }
    }

    // Identities are often small numbers, which would crowd together.
    private static int Spread(int hash) => (int)(((uint)hash * 0x9E3779B9) >> 7);
}
