using DraftLint.RuleEngine.Definition;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>What the actions of one firing are given.</summary>
internal sealed class Context(Session session, Match match) : IContext
{
    public IRuleDefinition Rule => match.Rule;

    IMatch IContext.Match => match;

    public Match Match => match;

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

/// <summary>A fact, or an aggregate with its members.</summary>
internal class Fact(object? value, Type declaredType) : IFact
{
    public Type Type => value?.GetType() ?? declaredType;

    public object? Value => value;

    public IFactSource? Source => value is IAggregate aggregate ? new AggregateSource(aggregate) : null;
}

internal sealed class FactMatch(Declaration declaration, object? value) : Fact(value, declaration.Type), IFactMatch
{
    public Declaration Declaration => declaration;
}

internal sealed class AggregateSource(IAggregate aggregate) : IFactSource
{
    public FactSourceType SourceType => FactSourceType.Aggregate;

    public IEnumerable<IFact> Facts => aggregate.Members.Select(member => new Fact(member, typeof(object)));
}
