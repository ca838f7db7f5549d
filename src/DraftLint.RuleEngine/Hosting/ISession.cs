using NRules.Diagnostics;

namespace NRules;

/// <summary>
/// One run of the rules over a set of facts. Insert everything, fire, read the results, and let it go. Not safe for use by
/// several threads at once; sessions of one factory may run in parallel.
/// </summary>
public interface ISession
{
    /// <summary>What happens in this session.</summary>
    IEventProvider Events { get; }

    /// <summary>Inserts a fact.</summary>
    /// <exception cref="ArgumentException">An equal fact is known.</exception>
    void Insert(object fact);

    /// <summary>Inserts a fact unless an equal one is known.</summary>
    bool TryInsert(object fact);

    /// <summary>Inserts several facts, all or none.</summary>
    /// <exception cref="ArgumentException">An equal fact is known, or two of them are equal; nothing was inserted.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Inserts several facts, all or none, and says which are in the way.</summary>
    IFactResult TryInsertAll(IEnumerable<object> facts);

    /// <summary>Inserts several facts, and says which could not be inserted.</summary>
    IFactResult TryInsertAll(IEnumerable<object> facts, BatchOptions options);

    /// <summary>Fires the rules until none has anything left to do.</summary>
    /// <returns>The number of firings.</returns>
    /// <exception cref="RuleExecutionException">A condition or an action threw; the next call goes on without that rule.</exception>
    int Fire();

    /// <inheritdoc cref="Fire()"/>
    int Fire(CancellationToken cancellationToken);

    /// <inheritdoc cref="Fire()"/>
    int Fire(int maxRulesNumber);

    /// <inheritdoc cref="Fire()"/>
    int Fire(int maxRulesNumber, CancellationToken cancellationToken);

    /// <summary>The facts of a type, derived ones too, in the order of insertion.</summary>
    IQueryable<TFact> Query<TFact>();
}

/// <summary>What to do when some of several facts are known.</summary>
public enum BatchOptions
{
    /// <summary>Insert none.</summary>
    AllOrNothing = 0,

    /// <summary>Insert the others.</summary>
    SkipFailed = 1,
}

/// <summary>Which of several facts could not be inserted.</summary>
public interface IFactResult
{
    /// <summary>How many.</summary>
    int FailedCount { get; }

    /// <summary>Which.</summary>
    IReadOnlyCollection<object> Failed { get; }
}
