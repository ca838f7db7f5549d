using System.Buffers;

namespace DraftLint.RuleEngine.Execution;

/// <summary>The facts of a list that pass a filter. A session asks each filter once for each fact.</summary>
internal sealed class SelectedFacts(FactList facts, Selection selection)
{
    private int[] _positions = [];
    private int _asked;

    public FactList Facts => facts;

    public int Count { get; private set; }

    public int PositionOf(int entry) => selection.Filter is null ? entry : _positions[entry];

    /// <summary>Takes in the facts that were added since the last time.</summary>
    public void Refresh(object?[] scratch)
    {
        if (selection.Filter is null)
        {
            Count = facts.Count;
            return;
        }
        // A filter that calls back into the session may add facts: they are left to the next time.
        var end = facts.Count;
        var fresh = ArrayPool<int>.Shared.Rent(end - _asked);
        var found = 0;
        ref var asked = ref scratch[selection.Slot];
        try
        {
            for (; _asked < end; _asked++)
            {
                asked = facts[_asked];
                if (selection.Filter.Holds(scratch))
                    fresh[found++] = _asked;
            }
        }
        finally
        {
            // Also when the filter throws: another rule goes on where this one stopped.
            Append(fresh.AsSpan(0, found));
            ArrayPool<int>.Shared.Return(fresh);
        }
    }

    /// <summary>Gives the array back.</summary>
    public void Release() => PooledArray.Release(ref _positions);

    private void Append(ReadOnlySpan<int> positions)
    {
        if (Count + positions.Length > _positions.Length)
            PooledArray.Resize(ref _positions, Count, Math.Max(Count + positions.Length, Count * 2));
        positions.CopyTo(_positions.AsSpan(Count));
        Count += positions.Length;
    }
}
