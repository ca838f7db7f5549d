using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Planning;
using NRules;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One step of a search: binds something or tries something, and goes on to the next step for every success.</summary>
internal abstract class Step
{
    private Step? _next;

    protected int Index { get; private set; }

    protected Step Next => _next!;

    public void Link(int index, Step? next)
    {
        Index = index;
        _next = next;
    }

    /// <summary>What the step needs of the memory while it runs.</summary>
    public virtual object? Prepare(WorkingMemory memory) => null;

    public abstract void Execute(Run run);

    protected void BindEach(Run run, Variable variable, List<object?> values)
    {
        foreach (var value in values)
        {
            run.Row[variable.Slot] = value;
            Next.Execute(run);
            if (run.Stopped)
                return;
        }
    }
}

/// <summary>Binds each fact of a range in turn: the first step of most searches.</summary>
internal sealed class ScanStep(Variable fact, Test? test, int factOrdinal) : Step
{
    public override object Prepare(WorkingMemory memory) => memory.Facts(fact.Type);

    public override void Execute(Run run)
    {
        var facts = (FactList)run.Resource(Index)!;
        var range = run.Range(factOrdinal);
        // Written by reference: an array of objects asks a fact for its type, which may be all that fetches it from memory.
        ref var bound = ref run.Row[fact.Slot];
        ref var place = ref run.Positions[fact.Slot];
        for (var position = range.Start; position < range.End && !run.Stopped; position++)
        {
            bound = facts[position];
            place = position;
            if (test is null || test.Holds(run.Row))
                Next.Execute(run);
        }
    }
}

/// <summary>Binds each fact that joins what is bound.</summary>
internal sealed class FactStep(Variable fact, CandidateSource source, int factOrdinal) : Step
{
    public override object Prepare(WorkingMemory memory) => source.Prepare(memory);

    public override void Execute(Run run)
    {
        var range = run.Range(factOrdinal);
        var candidates = source.Open(run, Index, range.End);
        ref var bound = ref run.Row[fact.Slot];
        ref var place = ref run.Positions[fact.Slot];
        while (!run.Stopped && candidates.MoveNext())
        {
            if (candidates.Position < range.Start)
                continue;
            bound = candidates.Fact;
            place = candidates.Position;
            if (source.Join is null || source.Join.Holds(run.Row))
                Next.Execute(run);
        }
    }
}

/// <summary>Goes on when a fact exists, or when none does.</summary>
internal sealed class QuantifiedStep(bool present, CandidateSource source) : Step
{
    public override object Prepare(WorkingMemory memory) => source.Prepare(memory);

    public override void Execute(Run run)
    {
        if (Exists(run) == present)
            Next.Execute(run);
    }

    private bool Exists(Run run)
    {
        var candidates = source.Open(run, Index, int.MaxValue);
        while (candidates.MoveNext())
        {
            run.Row[source.Candidate.Slot] = candidates.Fact;
            if (source.Join is null || source.Join.Holds(run.Row))
                return true;
        }
        return false;
    }
}

/// <summary>Binds each result of a query that depends on what is bound.</summary>
internal sealed class QueryStep(QueryLiteral query, CandidateSource source) : Step
{
    public override object Prepare(WorkingMemory memory) => source.Prepare(memory);

    public override void Execute(Run run) => BindEach(run, query.Result, Results(run));

    private List<object?> Results(Run run)
    {
        var items = new List<object?>();
        var candidates = source.Open(run, Index, int.MaxValue);
        while (candidates.MoveNext())
        {
            run.Row[query.Item.Slot] = candidates.Fact;
            if (source.Join is null || source.Join.Holds(run.Row))
                items.Add(candidates.Fact);
        }
        for (var stage = 0; stage < query.Stages.Count; stage++)
            items = query.Stages[stage].Apply(items, run.Row);
        return items;
    }
}

/// <summary>Binds each result of a query that depends on nothing but the facts.</summary>
internal sealed class SharedQueryStep(Variable result, SharedQuery query) : Step
{
    public override object Prepare(WorkingMemory memory) => memory.Results(query);

    public override void Execute(Run run) => BindEach(run, result, (List<object?>)run.Resource(Index)!);
}

/// <summary>Binds a value.</summary>
internal sealed class LetStep(Variable variable, Code<object?> value) : Step
{
    public override void Execute(Run run)
    {
        run.Row[variable.Slot] = value.Ask(run.Row);
        Next.Execute(run);
    }
}

/// <summary>Goes on when conditions hold.</summary>
internal sealed class TestStep(Test test) : Step
{
    public override void Execute(Run run)
    {
        if (test.Holds(run.Row))
            Next.Execute(run);
    }
}

/// <summary>The end of every search: fires the rule for the match.</summary>
internal sealed class FireStep(RuleCase ruleCase) : Step
{
    private readonly Test? _filter = Test.Of(ruleCase.Filters);
    private readonly PreparedAction[] _actions = [.. ruleCase.Actions.Select(action => new PreparedAction(action, new Code<object?>(action.Term)))];

    public override void Execute(Run run)
    {
        run.Met++;
        if (run.Skip > 0)
        {
            run.Skip--;
            return;
        }
        if (_filter is not null && !Passes(run))
            return;
        if (run.FiredMatches is not null && !run.FiredMatches.TryAdd(run.Row))
            return;
        var firing = run.NewFiring();
        run.Row[ruleCase.Scope.Context.Slot] = firing;
        foreach (var action in _actions)
            Perform(run, firing, action);
        run.Session.Fired(run, firing);
    }

    private bool Passes(Run run)
    {
        try
        {
            return _filter!.Holds(run.Row);
        }
        catch (ConditionFailure failure)
        {
            throw new AgendaExpressionEvaluationException(ruleCase.Rule.Name, failure);
        }
    }

    private void Perform(Run run, Firing firing, PreparedAction action)
    {
        try
        {
            var result = action.Code.Evaluate(run.Row);
            if (action.Bound.Yields)
                firing.Insert(result!);
        }
        catch (Exception e)
        {
            IReadOnlyList<object> facts = [.. firing.Facts.Select(fact => fact.Value).OfType<object>()];
            throw new RuleRhsExpressionEvaluationException(ruleCase.Rule.Name, action.Bound.Term.ToString(), facts, e);
        }
    }

    // A class, because generic code of the framework over our structures is not compiled ahead of time.
    private sealed record PreparedAction(BoundAction Bound, Code<object?> Code);
}
