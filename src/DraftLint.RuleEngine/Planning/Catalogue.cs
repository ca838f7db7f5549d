using DraftLint.RuleEngine.Execution;

namespace DraftLint.RuleEngine.Planning;

/// <summary>The selections, keys, indexes and queries that the rules of a programme need, each once however many rules need it.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<Selection, Selection> _selections = new(new SelectionComparer());
    private readonly Dictionary<KeySpec, KeySpec> _keys = new(new KeyComparer());
    private readonly Dictionary<IndexSpec, IndexSpec> _indexes = new(new IndexComparer());

    private readonly Dictionary<SharedQuery, SharedQuery> _queries = new(new QueryComparer());

    // Plans are made on first need, by any session on any thread.
    private readonly Lock _lock = new();

    /// <summary>The selection that says the same as this one.</summary>
    public Selection Shared(Selection selection)
    {
        lock (_lock)
            return Known(_selections, selection);
    }

    /// <summary>The key that says the same as this one.</summary>
    public KeySpec Shared(KeySpec key)
    {
        lock (_lock)
            return Known(_keys, key);
    }

    /// <summary>The index that says the same as this one.</summary>
    public IndexSpec Shared(IndexSpec index)
    {
        lock (_lock)
            return Known(_indexes, index);
    }

    /// <summary>The query that says the same as this one.</summary>
    public SharedQuery Shared(SharedQuery query)
    {
        lock (_lock)
            return Known(_queries, query);
    }

    private static T Known<T>(Dictionary<T, T> all, T one)
        where T : class
    {
        if (all.TryGetValue(one, out var known))
            return known;
        all.Add(one, one);
        return one;
    }

    private sealed class SelectionComparer : IEqualityComparer<Selection>
    {
        public bool Equals(Selection? left, Selection? right) =>
            left!.FactType == right!.FactType && TermComparer.Instance.Equals(left.Filter?.Conjunction, right.Filter?.Conjunction);

        public int GetHashCode(Selection selection) =>
            HashCode.Combine(selection.FactType, selection.Filter is null ? 0 : TermComparer.Instance.GetHashCode(selection.Filter.Conjunction));
    }

    private sealed class KeyComparer : IEqualityComparer<KeySpec>
    {
        public bool Equals(KeySpec? left, KeySpec? right) =>
            left!.FactType == right!.FactType && TermComparer.Instance.Equals(left.Hash.Term, right.Hash.Term);

        public int GetHashCode(KeySpec key) => HashCode.Combine(key.FactType, TermComparer.Instance.GetHashCode(key.Hash.Term));
    }

    private sealed class IndexComparer : IEqualityComparer<IndexSpec>
    {
        public bool Equals(IndexSpec? left, IndexSpec? right) => left!.Selection == right!.Selection && left.Keys.AsSpan().SequenceEqual(right.Keys);

        public int GetHashCode(IndexSpec index) => HashCode.Combine(index.Selection, index.Keys[0]);
    }

    private sealed class QueryComparer : IEqualityComparer<SharedQuery>
    {
        public bool Equals(SharedQuery? left, SharedQuery? right) =>
            left!.Selection == right!.Selection && left.Input == right.Input && left.Stage.IsSameAs(right.Stage);

        public int GetHashCode(SharedQuery query) => HashCode.Combine(query.Selection, query.Input, query.Stage.GetType());
    }
}
