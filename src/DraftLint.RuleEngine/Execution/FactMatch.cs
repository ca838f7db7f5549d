using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

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
