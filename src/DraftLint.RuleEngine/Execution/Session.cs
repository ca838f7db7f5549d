using DraftLint.RuleEngine.Planning;
using NRules;
using NRules.Diagnostics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One run of the rules over a set of facts.</summary>
internal sealed class Session : ISession
{
    private readonly CaseProgress[] _cases;
    private readonly Events _events;
    private bool _firing;
    private int _fired;
    private int _limit;
    private bool _halted;

    public Session(Programme programme, Events factoryEvents)
    {
        Memory = new WorkingMemory(programme.ReadTypes);
        _cases = [.. programme.Cases.Select(plan => new CaseProgress(plan))];
        _events = new Events(factoryEvents);
    }

    public IEventProvider Events => _events;

    public WorkingMemory Memory { get; }

    public CancellationToken CancellationToken { get; private set; }

    public void Insert(object fact)
    {
        if (!TryInsert(fact))
            throw Known(fact);
    }

    public bool TryInsert(object fact)
    {
        if (!Memory.TryAdd(fact))
            return false;
        _events.FactInserted(this, fact);
        return true;
    }

    public void InsertAll(IEnumerable<object> facts)
    {
        if (InsertAllOrNone(facts) is { } known)
            throw Known(known);
    }

    public IFactResult TryInsertAll(IEnumerable<object> facts) => TryInsertAll(facts, BatchOptions.AllOrNothing);

    public IFactResult TryInsertAll(IEnumerable<object> facts, BatchOptions options) => options == BatchOptions.SkipFailed
        ? new FactResult([.. facts.Where(fact => !TryInsert(fact))])
        : new FactResult(InsertAllOrNone(facts) is { } known ? [known] : []);

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
    public void Fired(Run run, Context context)
    {
        _fired++;
        _events.RuleFired(this, context);
        run.Stopped = _halted || _fired >= _limit || CancellationToken.IsCancellationRequested;
    }

    private static ArgumentException Known(object fact) => new($"Facts for insert already exist: {fact.GetType().Name} {fact}", nameof(fact));

    private object? InsertAllOrNone(IEnumerable<object> facts)
    {
        var batch = facts as IReadOnlyCollection<object> ?? [.. facts];
        var known = Memory.TryAddAll(batch);
        if (known is null)
        {
            foreach (var fact in batch)
                _events.FactInserted(this, fact);
        }
        return known;
    }

    // The first in order, so that a rule of higher priority has had its say before one of lower priority looks.
    private CaseProgress? NextPending() => Array.Find(_cases, progress => progress.IsPending(Memory));

    private static void Abandon(CaseProgress[] cases, RuleCase failed)
    {
        foreach (var progress in cases.Where(progress => progress.Plan.Case.Rule == failed.Rule))
            progress.Abandoned = true;
    }

    private void RunCase(CaseProgress progress)
    {
        try
        {
            progress.Run(this);
        }
        catch (ConditionFailure failure)
        {
            Abandon(_cases, progress.Plan.Case);
            throw new RuleLhsExpressionEvaluationException(
                $"Failed to evaluate condition{Environment.NewLine}{progress.Plan.Case.Rule.Name}: {failure.Term}", failure.Term.ToString(), failure.InnerException!);
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
