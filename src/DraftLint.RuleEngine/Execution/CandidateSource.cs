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

/// <summary>The hash of a key of the facts of a type.</summary>
internal sealed class KeySpec(Type factType, Variable fact, Code<int> hash)
{
    public Type FactType => factType;

    /// <summary>Where in a row the hash expects the fact.</summary>
    public int Slot => fact.Slot;

    public Code<int> Hash => hash;

    /// <summary>The key itself, where it is a text.</summary>
    public Code<string?>? Text { get; } = hash.Term.Expression is KeyHashExpression { Kind: KeyKind.Text } key
        ? new Code<string?>(new Term(key.Key, hash.Term.Scope, hash.Term.Uses))
        : null;

    /// <summary>How the text is compared; null is by ordinal.</summary>
    public StringComparer? Comparer { get; } = (hash.Term.Expression as KeyHashExpression)?.Comparer;

    /// <summary>A hash that can be told from none.</summary>
    public static int NeverZero(int hash) => hash == 0 ? 1 : hash;

    /// <summary>The hash of the fact in a row.</summary>
    public int HashOf(object?[] row) => NeverZero(hash.Ask(row));
}

/// <summary>A selection, to be found by the hashes of keys.</summary>
internal sealed class IndexSpec(Selection selection, KeySpec[] keys)
{
    public Selection Selection => selection;

    public KeySpec[] Keys => keys;
}

/// <summary>The hash of a key to look for. Where it depends on one fact that is bound, it is a key of that fact.</summary>
internal sealed record Probe(Code<int> Hash, Variable? Fact, KeySpec? Key);

/// <summary>A query up to one of its stages, where it depends on nothing but the facts: all rules that ask it share the answer.</summary>
internal sealed class SharedQuery(Selection selection, SharedQuery? input, QueryStage stage)
{
    public Selection Selection => selection;

    /// <summary>The query up to the stage before; null for the first stage, which takes the selected facts themselves.</summary>
    public SharedQuery? Input => input;

    public QueryStage Stage => stage;
}

/// <summary>Where a step finds its candidates: in a selection or, with keys, through an index of it.</summary>
internal sealed record CandidateSource(Variable Candidate, Selection Selection, IndexSpec? Index, Probe[] Probes, Test? Join)
{
    /// <summary>Fetches, and brings up to date, what <see cref="Open"/> reads.</summary>
    public Candidates Prepare(WorkingMemory memory) => Index is null
        ? new Candidates(memory.Selected(Selection), null, [])
        : new Candidates(memory.Selected(Selection), memory.Indexed(Index), Array.ConvertAll(Probes, probe => probe.Key is { } key ? memory.Keys(key) : null));

    /// <summary>The candidates among the facts below a position, in the order of insertion.</summary>
    public CandidateCursor Open(Run run, int step, int end)
    {
        var candidates = (Candidates)run.Resource(step)!;
        if (candidates.Index is null)
            return new CandidateCursor(candidates.Selected, end);
        var hash = Hash(run, Probes[0], candidates.ProbeKeys[0]);
        for (var part = 1; part < Probes.Length; part++)
            hash = KeyHash.Combine(hash, Hash(run, Probes[part], candidates.ProbeKeys[part]));
        return new CandidateCursor(candidates.Index, hash, end);
    }

    private static int Hash(Run run, Probe probe, FactKeys? keys) =>
        keys is null ? KeySpec.NeverZero(probe.Hash.Ask(run.Row)) : keys[run.Positions[probe.Fact!.Slot]];
}

/// <summary>What a session has of a <see cref="CandidateSource"/>.</summary>
internal sealed record Candidates(SelectedFacts Selected, FactIndex? Index, FactKeys?[] ProbeKeys);

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
