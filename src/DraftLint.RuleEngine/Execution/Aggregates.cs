using System.Collections;

namespace DraftLint.RuleEngine.Execution;

/// <summary>A value made of several facts.</summary>
internal interface IAggregate
{
    /// <summary>What it was made of, before any element selector.</summary>
    IEnumerable<object?> Members { get; }

    /// <summary>What tells it from other results of the same query, if there can be others.</summary>
    object? Key { get; }
}

/// <summary>What <c>Collect</c> makes.</summary>
internal sealed class FactCollection<TElement>(List<object?> members) : IReadOnlyList<TElement>, ICollection, IAggregate
{
    public int Count => members.Count;

    public IEnumerable<object?> Members => members;

    public object? Key => null;

    // A collection of the older kind is what LINQ asks for its count without going through it.
    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public TElement this[int index] => (TElement)members[index]!;

    public IEnumerator<TElement> GetEnumerator()
    {
        foreach (var member in members)
            yield return (TElement)member!;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection.CopyTo(Array array, int index) => ((ICollection)members).CopyTo(array, index);
}
