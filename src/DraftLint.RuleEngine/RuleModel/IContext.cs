namespace NRules.RuleModel;

/// <summary>What an action is given: its rule, the facts it matched, and the way to write new facts.</summary>
public interface IContext
{
    /// <summary>The rule that fires.</summary>
    IRuleDefinition Rule { get; }

    /// <summary>The facts for which it fires; a copy that may be kept.</summary>
    IMatch Match { get; }

    /// <summary>What <c>ISession.Fire</c> was given.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Stops <c>ISession.Fire</c> after this firing; the next call goes on.</summary>
    void Halt();

    /// <summary>Writes a fact.</summary>
    /// <exception cref="ArgumentException">An equal fact is known.</exception>
    void Insert(object fact);

    /// <summary>Writes several facts, all or none.</summary>
    /// <exception cref="ArgumentException">An equal fact is known, or two of them are equal.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Writes a fact unless an equal one is known.</summary>
    bool TryInsert(object fact);

    /// <summary>Not supported: facts do not change here.</summary>
    void Update(object fact);

    /// <inheritdoc cref="Update"/>
    void UpdateAll(IEnumerable<object> facts);

    /// <inheritdoc cref="Update"/>
    bool TryUpdate(object fact);

    /// <summary>Not supported: facts do not go away here.</summary>
    void Retract(object fact);

    /// <inheritdoc cref="Retract"/>
    void RetractAll(IEnumerable<object> facts);

    /// <inheritdoc cref="Retract"/>
    bool TryRetract(object fact);

    /// <summary>Not supported: facts are not linked to matches here.</summary>
    IReadOnlyCollection<object> GetLinkedKeys();

    /// <inheritdoc cref="GetLinkedKeys"/>
    object? GetLinked(object key);

    /// <inheritdoc cref="GetLinkedKeys"/>
    void InsertLinked(object key, object fact);

    /// <inheritdoc cref="GetLinkedKeys"/>
    void InsertAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts);

    /// <inheritdoc cref="GetLinkedKeys"/>
    void UpdateLinked(object key, object fact);

    /// <inheritdoc cref="GetLinkedKeys"/>
    void UpdateAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts);

    /// <inheritdoc cref="GetLinkedKeys"/>
    void RetractLinked(object key, object fact);

    /// <inheritdoc cref="GetLinkedKeys"/>
    void RetractAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts);

    /// <summary>Not supported: actions of a linter rule need no services.</summary>
    object Resolve(Type serviceType);
}
