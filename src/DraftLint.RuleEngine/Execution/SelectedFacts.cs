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
        for (; _asked < facts.Count; _asked++)
        {
            scratch[selection.Slot] = facts[_asked];
            if (selection.Filter.Holds(scratch))
                Add(_asked);
        }
    }

    private void Add(int position)
    {
        if (Count == _positions.Length)
            Array.Resize(ref _positions, Math.Max(16, Count * 2));
        _positions[Count++] = position;
    }
}
