using System.Diagnostics;
using DraftLint.RuleEngine.Explanation;
using DraftLint.RuleEngine.Planning;
using NRules;
using NRules.Diagnostics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One run of the rules over a set of facts. A match that it has given away can still be asked for its facts when it is disposed.</summary>
internal sealed class Session : ISession, IExplainedSession, ITimedSession, IDisposable
{
    private readonly WorkingMemory _memory;
    private readonly CaseProgress[] _cases;
    private readonly Events _events;
    private Firing?[] _writers = [];
    private int _writerCount;
    private int _firstWritten;
    private bool _firing;
    private int _fired;
    private int _limit;
    private bool _halted;

    public Session(Programme programme, IEqualityComparer<object> identities, Events factoryEvents)
    {
        _memory = new WorkingMemory(programme.ReadTypes, identities);
        _cases = [.. programme.Cases.Select(plan => new CaseProgress(plan))];
        _events = new Events(factoryEvents);
    }

    public IEventProvider Events => _events;

    /// <exception cref="ObjectDisposedException">The session was disposed.</exception>
    public WorkingMemory Memory
    {
        get
        {
            _memory.ThrowIfDisposed();
            return _memory;
        }
    }

    /// <summary>What the search that is running has bound.</summary>
    public object?[] Row { get; } = new object?[VariableSet.Capacity];

    /// <summary>Where the facts that it has bound lie in their lists.</summary>
    public int[] Positions { get; } = new int[VariableSet.Capacity];

    public Action<string, long>? Spent { get; set; }

    public CancellationToken CancellationToken { get; private set; }

    /// <summary>Gives what it has stored facts in to the sessions to come. NRules has no such thing: who has an <see cref="ISession"/> asks whether it is disposable.</summary>
    /// <exception cref="InvalidOperationException">The session is firing.</exception>
    public void Dispose()
    {
        if (_firing)
            throw new InvalidOperationException("an action must not dispose the session that it runs in");
        _memory.Dispose();
        PooledArray.Release(ref _writers, _writerCount);
        _writerCount = 0;
    }

    public void Insert(object fact) => Insert(fact, null);

    public bool TryInsert(object fact) => TryInsert(fact, null);

    public void InsertAll(IEnumerable<object> facts) => InsertAll(facts, null);

    /// <summary>Inserts a fact, and remembers the firing that wrote it.</summary>
    public void Insert(object fact, Firing? writer)
    {
        if (!TryInsert(fact, writer))
            throw Known(fact);
    }

    /// <inheritdoc cref="Insert(object, Firing?)"/>
    public bool TryInsert(object fact, Firing? writer)
    {
        if (!Memory.TryAdd(fact))
            return false;
        Inserted(fact, Memory.Count - 1, writer);
        return true;
    }

    /// <inheritdoc cref="Insert(object, Firing?)"/>
    public void InsertAll(IEnumerable<object> facts, Firing? writer)
    {
        if (InsertAllOrNone(facts, writer) is { } known)
            throw Known(known);
    }

    public IExplainedMatch? SourceOf(object fact)
    {
        var written = Memory.OrdinalOf(fact) - _firstWritten;
        return written >= 0 && written < _writerCount ? _writers[written] : null;
    }

    public IReadOnlyList<Type> FactTypes(string ruleName) =>
        [.. Cases(ruleName).SelectMany(ruleCase => ruleCase.Literals.OfType<FactLiteral>()).Select(literal => literal.Fact.Type).Distinct()];

    public IReadOnlyList<RuleRefusal> WhyNot(string ruleName, params IReadOnlyList<object> facts)
    {
        var refusals = Cases(ruleName).ConvertAll(ruleCase => Enquiry.Of(ruleCase, Memory, facts));
        return refusals.Contains(null) ? [] : [.. refusals.OfType<RuleRefusal>()];
    }

    public IFactResult TryInsertAll(IEnumerable<object> facts) => TryInsertAll(facts, BatchOptions.AllOrNothing);

    public IFactResult TryInsertAll(IEnumerable<object> facts, BatchOptions options) => options == BatchOptions.SkipFailed
        ? new FactResult([.. facts.Where(fact => !TryInsert(fact))])
        : new FactResult(InsertAllOrNone(facts, null) is { } known ? [known] : []);

    public int Fire() => Fire(int.MaxValue, default);

    public int Fire(CancellationToken cancellationToken) => Fire(int.MaxValue, cancellationToken);

    public int Fire(int maxRulesNumber) => Fire(maxRulesNumber, default);

    public int Fire(int maxRulesNumber, CancellationToken cancellationToken)
    {
        if (_firing)
            throw new InvalidOperationException("an action must not fire the session that it runs in");
        (_firing, _fired, _limit, _halted, CancellationToken) = (true, 0, maxRulesNumber, false, cancellationToken);
        try
        {
            while (_fired < _limit && !_halted && !cancellationToken.IsCancellationRequested && NextPending() is { } next)
                RunCase(next);
            return _fired;
        }
        finally
        {
            _firing = false;
        }
    }

    public IQueryable<TFact> Query<TFact>() => Memory.All.OfType<TFact>().AsQueryable();

    public void Halt()
    {
        _halted = true;
    }

    /// <summary>Takes note of a firing, and decides whether the search goes on.</summary>
    public void Fired(Run run, Firing firing)
    {
        _fired++;
        _events.RuleFired(this, firing);
        run.Stopped = _halted || _fired >= _limit || CancellationToken.IsCancellationRequested;
    }

    private List<RuleCase> Cases(string ruleName)
    {
        var cases = _cases.Select(progress => progress.Plan.Case).Where(ruleCase => ruleCase.Rule.Name == ruleName).ToList();
        return cases.Count > 0 ? cases : throw new ArgumentException($"there is no rule {ruleName}", nameof(ruleName));
    }

    private static ArgumentException Known(object fact) => new($"Facts for insert already exist: {fact.GetType().Name} {fact}", nameof(fact));

    private object? InsertAllOrNone(IEnumerable<object> facts, Firing? writer)
    {
        var batch = facts as IReadOnlyCollection<object> ?? [.. facts];
        var known = Memory.TryAddAll(batch);
        if (known is null)
        {
            var ordinal = Memory.Count - batch.Count;
            foreach (var fact in batch)
                Inserted(fact, ordinal++, writer);
        }
        return known;
    }

    private void Inserted(object fact, int ordinal, Firing? writer)
    {
        if (writer is not null)
            Written(ordinal, writer);
        _events.FactInserted(this, fact);
    }

    // Rules write one fact after the other, so that a list costs less than a dictionary. A listener may write while a batch is told.
    private void Written(int ordinal, Firing writer)
    {
        if (_writerCount == 0)
            _firstWritten = ordinal;
        var written = ordinal - _firstWritten;
        if (written >= _writers.Length)
            PooledArray.Resize(ref _writers, _writerCount, Math.Max(64, written * 2));
        if (written >= _writerCount)
        {
            _writers.AsSpan(_writerCount, written - _writerCount).Clear();
            _writerCount = written + 1;
        }
        _writers[written] = writer;
    }

    // The first in order, so that a rule of higher priority has had its say before one of lower priority looks.
    private CaseProgress? NextPending()
    {
        foreach (var progress in _cases)
        {
            if (progress.IsPending(Memory))
                return progress;
        }
        return null;
    }

    private static void Abandon(CaseProgress[] cases, RuleCase failed)
    {
        foreach (var progress in cases.Where(progress => progress.Plan.Case.Rule == failed.Rule))
            progress.Abandoned = true;
    }

    private void RunMeasured(CaseProgress progress, Action<string, long> spent)
    {
        var start = Stopwatch.GetTimestamp();
        progress.Run(this);
        spent(progress.Plan.Case.Rule.Name, Stopwatch.GetTimestamp() - start);
    }

    private void RunCase(CaseProgress progress)
    {
        try
        {
            if (Spent == null)
                progress.Run(this);
            else
                RunMeasured(progress, Spent);
        }
        catch (ConditionFailure failure)
        {
            Abandon(_cases, progress.Plan.Case);
            throw new RuleLhsExpressionEvaluationException(progress.Plan.Case.Rule.Name, failure);
        }
        catch (RuleExecutionException)
        {
            Abandon(_cases, progress.Plan.Case);
            throw;
        }
    }
}

internal sealed class FactResult(IReadOnlyCollection<object> failed) : IFactResult
{
    public int FailedCount => failed.Count;

    public IReadOnlyCollection<object> Failed => failed;
}
