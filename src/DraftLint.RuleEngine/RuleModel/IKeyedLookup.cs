namespace NRules.RuleModel;

/// <summary>A lookup that can name its keys.</summary>
public interface IKeyedLookup<TKey, TElement> : ILookup<TKey, TElement>
{
    /// <summary>The keys, in the order in which they were first met.</summary>
    IEnumerable<TKey> Keys { get; }
}
