using System.Numerics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>All facts in the order of insertion, and a hash set of them. What was added last can be removed again.</summary>
internal sealed class FactIdentities(IEqualityComparer<object> comparer)
{
    private object[] _facts = [];
    private int[] _hashes = [];
    private int[] _slots = [];

    public int Count { get; private set; }

    public IEnumerable<object> All
    {
        get
        {
            for (var position = 0; position < Count; position++)
                yield return _facts[position];
        }
    }

    /// <summary>Makes room for more facts, and for some that rules will write.</summary>
    public void Reserve(int more)
    {
        if (Count + more > _facts.Length)
            Grow((Count + more) * 5 / 4);
    }

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

    /// <summary>Removes the facts from a position on, newest first, so that no probe sequence is broken.</summary>
    public void RemoveFrom(int position)
    {
        while (Count > position)
        {
            Count--;
            _slots[Find(_facts[Count], _hashes[Count])] = 0;
            _facts[Count] = null!;
        }
    }

    private bool AreSame(object left, object right) =>
        ReferenceEquals(left, right) || (left.GetType() == right.GetType() && comparer.Equals(left, right));

    // The slot of an equal fact, or the empty one where it would go.
    private int Find(object fact, int hash)
    {
        var mask = _slots.Length - 1;
        var slot = Spread(hash) & mask;
        while (_slots[slot] != 0)
        {
            var known = _slots[slot] - 1;
            if (_hashes[known] == hash && AreSame(_facts[known], fact))
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref _facts, capacity);
        Array.Resize(ref _hashes, capacity);
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)capacity * 5 / 4)];
        for (var position = 0; position < Count; position++)
        {
            var slot = Spread(_hashes[position]) & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = position + 1;
        }
    }

    // Identities are often small numbers, which would crowd together.
    private static int Spread(int hash) => (int)(((uint)hash * 0x9E3779B9) >> 7);
}
