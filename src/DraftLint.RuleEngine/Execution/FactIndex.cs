using System.Numerics;
using DraftLint.RuleEngine.Evaluation;

namespace DraftLint.RuleEngine.Execution;

/// <summary>
/// Finds selected facts by the hash of a key. Each bucket is a ring that its newest entry leads, so that entries are added at the
/// end and met in the order of insertion.
/// </summary>
internal sealed class FactIndex(SelectedFacts selected, FactKeys[] keys)
{
    private int[] _newest = [];
    private int[] _next = [];
    private int[] _hashes = [];
    private int _count;
    private int _mask;

    public SelectedFacts Selected => selected;

    /// <summary>The entry of this hash that follows another, or the first after -1; -1 at the end.</summary>
    public int Next(int entry, int hash)
    {
        if (_count == 0)
            return -1;
        var newest = _newest[hash & _mask] - 1;
        if (newest < 0 || entry == newest)
            return -1;
        do
        {
            entry = _next[entry < 0 ? newest : entry];
            if (_hashes[entry] == hash)
                return entry;
        }
        while (entry != newest);
        return -1;
    }

    /// <summary>Takes in the facts that were selected since the last time.</summary>
    public void Refresh()
    {
        if (selected.Count > _next.Length)
            Grow(Math.Max(selected.Count, _next.Length * 2));
        for (; _count < selected.Count; _count++)
        {
            _hashes[_count] = HashAt(selected.PositionOf(_count));
            Link(_count);
        }
    }

    /// <summary>Gives the arrays back.</summary>
    public void Release()
    {
        PooledArray.Release(ref _newest);
        PooledArray.Release(ref _next);
        PooledArray.Release(ref _hashes);
    }

    private void Grow(int capacity)
    {
        PooledArray.Resize(ref _next, _count, capacity);
        PooledArray.Resize(ref _hashes, _count, _next.Length);
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)capacity);
        PooledArray.Renew(ref _newest, buckets);
        _mask = buckets - 1;
        for (var entry = 0; entry < _count; entry++)
            Link(entry);
    }

    private int HashAt(int position)
    {
        var hash = keys[0][position];
        for (var part = 1; part < keys.Length; part++)
            hash = KeyHash.Combine(hash, keys[part][position]);
        return hash;
    }

    // Buckets hold the entry plus one, so that a new array is an array of empty buckets.
    private void Link(int entry)
    {
        ref var newest = ref _newest[_hashes[entry] & _mask];
        if (newest == 0)
        {
            _next[entry] = entry;
        }
        else
        {
            _next[entry] = _next[newest - 1];
            _next[newest - 1] = entry;
        }
        newest = entry + 1;
    }
}
