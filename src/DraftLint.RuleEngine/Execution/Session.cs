using System.Diagnostics;
using DraftLint.RuleEngine.Explanation;
using DraftLint.RuleEngine.Planning;
using NRules;
using NRules.Diagnostics;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One run of the rules over a set of facts.</summary>
internal sealed class Session : ISession, IExplainedSession, ITimedSession
{
    private readonly CaseProgress[] _cases;
    private readonly Events _events;
    private readonly Dictionary<object, Match> _sources = new(ReferenceEqualityComparer.Instance);
    private WrittenFact? _written;
    private bool _firing;
    private int _fired;
    private int _limit;
    private bool _halted;

    public Session(Programme programme, IEqualityComparer<object> identities, Events factoryEvents)
    {
        Memory = new WorkingMemory(programme.ReadTypes, identities);
        _cases = [.. programme.Cases.Select(plan => new CaseProgress(plan))];
        _events = new Events(factoryEvents);
    }

    public IEventProvider Events => _events;

    public WorkingMemory Memory { get; }

    /// <summary>What the search that is running has bound.</summary>
    public object?[] Row { get; } = new object?[VariableSet.Capacity];

    public Action<string, long>? Spent { get; set; }

    public CancellationToken CancellationToken { get; private set; }

    public void Insert(object fact) => Insert(fact, null);

    public bool TryInsert(object fact) => TryInsert(fact, null);

    public void InsertAll(IEnumerable<object> facts) => InsertAll(facts, null);

    /// <summary>Inserts a fact, and remembers the firing that wrote it.</summary>
    public void Insert(object fact, Context? writer)
    {
        if (!TryInsert(fact, writer))
            throw Known(fact);
    }

    /// <inheritdoc cref="Insert(object, Context?)"/>
    public bool TryInsert(object fact, Context? writer)
    {
        if (!Memory.TryAdd(fact))
            return false;
        Inserted(fact, writer);
        return true;
    }

    /// <inheritdoc cref="Insert(object, Context?)"/>
    public void InsertAll(IEnumerable<object> facts, Context? writer)
    {
        if (InsertAllOrNone(facts, writer) is { } known)
            throw Known(known);
    }

    public IExplainedMatch? SourceOf(object fact)
    {
        for (; _written is { } written; _written = written.Before)
            _sources.Add(written.Fact, written.Writer);
        return _sources.GetValueOrDefault(fact);
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
    public void Fired(Run run, Context context)
    {
        _fired++;
        _events.RuleFired(this, context);
        run.Stopped = _halted || _fired >= _limit || CancellationToken.IsCancellationRequested;
    }

    private List<RuleCase> Cases(string ruleName)
    {
        var cases = _cases.Select(progress => progress.Plan.Case).Where(ruleCase => ruleCase.Rule.Name == ruleName).ToList();
        return cases.Count > 0 ? cases : throw new ArgumentException($"there is no rule {ruleName}", nameof(ruleName));
    }

    private static ArgumentException Known(object fact) => new($"Facts for insert already exist: {fact.GetType().Name} {fact}", nameof(fact));

    private object? InsertAllOrNone(IEnumerable<object> facts, Context? writer)
    {
        var batch = facts as IReadOnlyCollection<object> ?? [.. facts];
        var known = Memory.TryAddAll(batch);
        if (known is null)
        {
            foreach (var fact in batch)
                Inserted(fact, writer);
        }
        return known;
    }

    private void Inserted(object fact, Context? writer)
    {
        if (writer is not null)
            _written = new WrittenFact(fact, writer.Match, _written);
        _events.FactInserted(this, fact);
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

/// <summary>A fact that a rule wrote, and the one written before it: a chain costs less than a dictionary, which few sessions are asked for.</summary>
internal sealed record WrittenFact(object Fact, Match Writer, WrittenFact? Before);

internal sealed class FactResult(IReadOnlyCollection<object> failed) : IFactResult
{
    public int FailedCount => failed.Count;

    public IReadOnlyCollection<object> Failed => failed;
}
