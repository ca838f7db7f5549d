using DraftLint.Model;

namespace DraftLint;

/// <summary>An agreement and all that was read from it: what rules and scripts see.</summary>
public sealed class Reading
{
    private readonly Dictionary<Type, object[]> _byType = [];

    internal Reading(Agreement agreement, IReadOnlyList<object> facts)
    {
        Agreement = agreement;
        Facts = facts;
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>Every fact, in the order of reading within its type.</summary>
    public IReadOnlyList<object> Facts { get; }

    /// <summary>The facts of a type.</summary>
    public IEnumerable<T> All<T>()
        where T : class
    {
        if (!_byType.TryGetValue(typeof(T), out var facts))
            _byType[typeof(T)] = facts = [.. Facts.Where(fact => fact is T)];
        return facts.Cast<T>();
    }
}
