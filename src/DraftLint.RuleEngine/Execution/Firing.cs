using DraftLint.RuleEngine.Definition;
using DraftLint.RuleEngine.Explanation;
using DraftLint.RuleEngine.Planning;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One firing: what its actions are given, and the match that it fires for. Explanations are worked out when asked for.</summary>
internal sealed class Firing(Session session, RuleCase ruleCase, object?[] row) : IContext, IExplainedMatch
{
    public IRuleDefinition Rule => ruleCase.Rule;

    IMatch IContext.Match => this;

    public IEnumerable<IFactMatch> Facts => ruleCase.Declarations.Select(
        bound => new FactMatch(bound.Declaration, row[bound.Variable.Slot]));

    public MatchTrigger Trigger => MatchTrigger.Created;

    public IReadOnlyList<ExplainedPremise> Premises => new PremiseReader(ruleCase, row, session.Memory).Read();

    public CancellationToken CancellationToken => session.CancellationToken;

    public void Halt() => session.Halt();

    public void Insert(object fact) => session.Insert(fact, this);

    public void InsertAll(IEnumerable<object> facts) => session.InsertAll(facts, this);

    public bool TryInsert(object fact) => session.TryInsert(fact, this);

    public void Update(object fact) => throw Unsupported.Member("IContext.Update");

    public void UpdateAll(IEnumerable<object> facts) => throw Unsupported.Member("IContext.UpdateAll");

    public bool TryUpdate(object fact) => throw Unsupported.Member("IContext.TryUpdate");

    public void Retract(object fact) => throw Unsupported.Member("IContext.Retract");

    public void RetractAll(IEnumerable<object> facts) => throw Unsupported.Member("IContext.RetractAll");

    public bool TryRetract(object fact) => throw Unsupported.Member("IContext.TryRetract");

    public IReadOnlyCollection<object> GetLinkedKeys() => throw Unsupported.Member("IContext.GetLinkedKeys");

    public object? GetLinked(object key) => throw Unsupported.Member("IContext.GetLinked");

    public void InsertLinked(object key, object fact) => throw Unsupported.Member("IContext.InsertLinked");

    public void InsertAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts) => throw Unsupported.Member("IContext.InsertAllLinked");

    public void UpdateLinked(object key, object fact) => throw Unsupported.Member("IContext.UpdateLinked");

    public void UpdateAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts) => throw Unsupported.Member("IContext.UpdateAllLinked");

    public void RetractLinked(object key, object fact) => throw Unsupported.Member("IContext.RetractLinked");

    public void RetractAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts) => throw Unsupported.Member("IContext.RetractAllLinked");

    public object Resolve(Type serviceType) => throw Unsupported.Member("IContext.Resolve");
}
