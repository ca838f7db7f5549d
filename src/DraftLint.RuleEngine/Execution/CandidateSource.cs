using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>The facts of a type that fulfil the conditions which concern them alone.</summary>
internal sealed class Selection(Type factType, Variable candidate, Test? filter)
{
    public Type FactType => factType;

    /// <summary>Where in a row the filter expects the fact.</summary>
    public int Slot => candidate.Slot;

    public Test? Filter => filter;
}

/// <summary>A selection, to be found by the hash of a key.</summary>
internal sealed class IndexSpec(Selection selection, Variable candidate, Code<int> hash)
{
    public Selection Selection => selection;

    /// <summary>Where in a row the hash expects the fact.</summary>
    public int Slot => candidate.Slot;

    public Code<int> Hash => hash;
}

/// <summary>A query up to one of its stages, where it depends on nothing but the facts: all rules that ask it share the answer.</summary>
internal sealed class SharedQuery(Selection selection, SharedQuery? input, QueryStage stage)
{
    public Selection Selection => selection;

    /// <summary>The query up to the stage before; null for the first stage, which takes the selected facts themselves.</summary>
    public SharedQuery? Input => input;

    public QueryStage Stage => stage;
}

/// <summary>Where a step finds its candidates: in a selection or, with a key, through an index of it.</summary>
internal sealed record CandidateSource(Variable Candidate, Selection Selection, IndexSpec? Index, Code<int>? Probe, Test? Join)
{
    /// <summary>The candidates among the facts below a position, in the order of insertion.</summary>
    public CandidateCursor Open(Run run, int step, int end) => run.Resource(step) switch
    {
        FactIndex index => new CandidateCursor(index, Probe!.Ask(run.Row), end),
        SelectedFacts selected => new CandidateCursor(selected, end),
        _ => throw new InvalidOperationException("the step was not prepared"),
    };

    /// <summary>Fetches, and brings up to date, what <see cref="Open"/> reads.</summary>
    public object Prepare(WorkingMemory memory) => Index is null ? memory.Selected(Selection) : memory.Indexed(Index);
}

/// <summary>Goes through candidates.</summary>
internal struct CandidateCursor
{
    private readonly SelectedFacts _selected;
    private readonly FactIndex? _index;
    private readonly int _hash;
    private readonly int _end;
    private int _entry;

    public CandidateCursor(SelectedFacts selected, int end)
    {
        _selected = selected;
        _end = end;
        _entry = -1;
    }

    public CandidateCursor(FactIndex index, int hash, int end)
    {
        _selected = index.Selected;
        _index = index;
        _hash = hash;
        _end = end;
        _entry = -1;
    }

    /// <summary>The position of the candidate among the facts of its type.</summary>
    public int Position { get; private set; }

    public readonly object Fact => _selected.Facts[Position];

    public bool MoveNext()
    {
        _entry = _index is null ? _entry + 1 : _index.Next(_entry, _hash);
        if (_entry < 0 || _entry >= _selected.Count)
            return false;
        Position = _selected.PositionOf(_entry);
        return Position < _end;
    }
}
