namespace NRules;

/// <summary>Says which facts are the same fact.</summary>
public class FactIdentityComparerRegistry
{
    private readonly Dictionary<Type, IEqualityComparer<object>> _comparers = [];

    internal FactIdentityComparerRegistry()
    {
    }

    /// <summary>Compares facts of types without a comparer of their own; identities and <c>Equals</c> unless set.</summary>
    public IEqualityComparer<object> DefaultFactIdentityComparer { get; set; } = DraftLint.RuleEngine.Execution.IdentityComparer.Instance;

    /// <summary>Compares facts of exactly this type by a comparer.</summary>
    public void RegisterComparer<TFact>(IEqualityComparer<TFact> comparer) => _comparers[typeof(TFact)] = new TypedComparer<TFact>(comparer);

    internal IEqualityComparer<object> Snapshot() => _comparers.Count == 0
        ? DefaultFactIdentityComparer
        : new ByType(new Dictionary<Type, IEqualityComparer<object>>(_comparers), DefaultFactIdentityComparer);

    private sealed class TypedComparer<TFact>(IEqualityComparer<TFact> comparer) : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? left, object? right) => comparer.Equals((TFact?)left, (TFact?)right);

        int IEqualityComparer<object>.GetHashCode(object fact) => comparer.GetHashCode((TFact)fact!);
    }

    // Facts of different types are never compared.
    private sealed class ByType(Dictionary<Type, IEqualityComparer<object>> comparers, IEqualityComparer<object> others) : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? left, object? right) => Of(left!).Equals(left, right);

        int IEqualityComparer<object>.GetHashCode(object fact) => Of(fact).GetHashCode(fact);

        private IEqualityComparer<object> Of(object fact) => comparers.GetValueOrDefault(fact.GetType(), others);
    }
}
