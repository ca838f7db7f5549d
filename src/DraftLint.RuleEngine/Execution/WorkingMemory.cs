using DraftLint.RuleEngine.Planning;
using NRules;

namespace DraftLint.RuleEngine.Execution;

/// <summary>The facts of a session, and the lists and indexes by which rules find them.</summary>
internal sealed class WorkingMemory : IDisposable
{
    private readonly Dictionary<Type, FactList> _lists = [];
    private readonly Dictionary<Type, FactList[]> _routes = [];
    private readonly Dictionary<Selection, SelectedFacts> _selections = [];
    private readonly Dictionary<KeySpec, FactKeys> _keys = [];
    private readonly Dictionary<IndexSpec, FactIndex> _indexes = [];
    private readonly Dictionary<SharedQuery, List<object?>> _results = [];
    private readonly object?[] _scratch = new object?[VariableSet.Capacity];
    private readonly FactIdentities _facts;
    private bool _isDisposed;
    private Type? _lastType;
    private FactList[] _lastRoute = [];

    public WorkingMemory(IEnumerable<Type> readTypes, IEqualityComparer<object> identities)
    {
        _facts = new FactIdentities(identities);
        foreach (var type in readTypes)
            _lists.Add(type, new FactList(type));
    }

    public int Count => _facts.Count;

    public IEnumerable<object> All
    {
        get
        {
            for (var ordinal = 0; ordinal < Count; ordinal++)
            {
                ThrowIfDisposed();
                yield return _facts[ordinal];
            }
        }
    }

    /// <summary>How many facts were inserted before this very one; -1 where it was not.</summary>
    public int OrdinalOf(object fact) => _facts.OrdinalOf(fact);

    public FactList Facts(Type type) => _lists[type];

    /// <summary>Adds a fact unless an equal one is known.</summary>
    public bool TryAdd(object fact)
    {
        var route = Open(fact);
        if (!_facts.TryAdd(fact))
            return false;
        foreach (var list in route)
            list.Add(fact);
        return true;
    }

    /// <summary>Adds all facts or none; the first that is known already, or null.</summary>
    public object? TryAddAll(IReadOnlyCollection<object> facts)
    {
        var before = _facts.Count;
        var isComplete = false;
        try
        {
            foreach (var fact in facts)
            {
                foreach (var list in Open(fact))
                    list.Expected++;
            }
            if (_facts.TryAddAll(facts) is { } known)
                return known;
            isComplete = true;
        }
        finally
        {
            // A fact may be null, may come too late, or may throw when it is asked who it is.
            if (!isComplete)
                Forget(before);
        }
        foreach (var list in _lists.Values)
            list.Reserve();
        foreach (var fact in facts)
        {
            foreach (var list in Route(fact.GetType()))
                list.Add(fact);
        }
        return null;
    }

    /// <summary>Gives all arrays back; nothing can be asked any more.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _facts.Release();
        foreach (var list in _lists.Values)
            list.Release();
        foreach (var selected in _selections.Values)
            selected.Release();
        foreach (var keys in _keys.Values)
            keys.Release();
        foreach (var index in _indexes.Values)
            index.Release();
    }

    /// <exception cref="ObjectDisposedException">The session was disposed.</exception>
    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, typeof(ISession));

    private void Forget(int before)
    {
        _facts.RemoveFrom(before);
        foreach (var list in _lists.Values)
            list.Expected = 0;
    }

    public SelectedFacts Selected(Selection selection)
    {
        if (!_selections.TryGetValue(selection, out var selected))
            _selections.Add(selection, selected = new SelectedFacts(Facts(selection.FactType), selection));
        selected.Refresh(_scratch);
        return selected;
    }

    public FactKeys Keys(KeySpec spec)
    {
        if (!_keys.TryGetValue(spec, out var keys))
            _keys.Add(spec, keys = new FactKeys(Facts(spec.FactType), spec, _scratch));
        return keys;
    }

    public FactIndex Indexed(IndexSpec spec)
    {
        var selected = Selected(spec.Selection);
        if (!_indexes.TryGetValue(spec, out var index))
            _indexes.Add(spec, index = new FactIndex(selected, Array.ConvertAll(spec.Keys, Keys)));
        index.Refresh();
        return index;
    }

    /// <summary>The results of a query that depends on nothing but the facts.</summary>
    public List<object?> Results(SharedQuery query)
    {
        if (_results.TryGetValue(query, out var results))
            return results;
        results = query.Stage.Apply(query.Input is { } input ? Results(input) : Items(Selected(query.Selection)), _scratch);
        _results.Add(query, results);
        return results;
    }

    private static List<object?> Items(SelectedFacts selected)
    {
        var items = new List<object?>(selected.Count);
        for (var entry = 0; entry < selected.Count; entry++)
            items.Add(selected.Facts[selected.PositionOf(entry)]);
        return items;
    }

    // The lists that take facts of this fact's type.
    private FactList[] Open(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var route = Route(fact.GetType());
        foreach (var list in route)
        {
            if (list.ClosedBy is { } rule)
                throw new InvalidOperationException($"{fact.GetType().Name} {fact} comes too late: rule {rule} has already concluded from the {list.Type.Name} facts there were");
        }
        return route;
    }

    private FactList[] Route(Type type)
    {
        if (type == _lastType)
            return _lastRoute;
        if (!_routes.TryGetValue(type, out var route))
            _routes.Add(type, route = FindRoute(type));
        _lastType = type;
        return _lastRoute = route;
    }

    // On its own, because whoever calls a method with a closure pays for the closure even when it is not reached.
    private FactList[] FindRoute(Type type) => [.. _lists.Values.Where(list => list.Type.IsAssignableFrom(type))];
}
