namespace DraftLint.RuleEngine.Execution;

/// <summary>
/// Finds selected facts by the hash of a key. Each bucket is a ring that its newest entry leads, so that entries are added at the
/// end and met in the order of insertion.
/// </summary>
internal sealed class FactIndex(SelectedFacts selected, IndexSpec spec)
{
    private int[] _newest = [];
    private int[] _next = [];
    private int[] _hashes = [];
    private int _count;

    public SelectedFacts Selected => selected;

    /// <summary>The entry of this hash that follows another, or the first after -1; -1 at the end.</summary>
    public int Next(int entry, int hash)
    {
        if (_count == 0)
            return -1;
        var newest = _newest[hash & (_newest.Length - 1)] - 1;
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
    public void Refresh(object?[] scratch)
    {
        if (selected.Count > _hashes.Length)
            Grow(Math.Max(selected.Count, _hashes.Length * 2));
        for (; _count < selected.Count; _count++)
        {
            scratch[spec.Slot] = selected.Facts[selected.PositionOf(_count)];
            _hashes[_count] = spec.Hash.Ask(scratch);
            Link(_count);
        }
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref _hashes, capacity);
        Array.Resize(ref _next, capacity);
        _newest = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity)];
        for (var entry = 0; entry < _count; entry++)
            Link(entry);
    }

    // Buckets hold the entry plus one, so that a new array is an array of empty buckets.
    private void Link(int entry)
    {
        ref var newest = ref _newest[_hashes[entry] & (_newest.Length - 1)];
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
