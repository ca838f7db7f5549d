using DraftLint.RuleEngine.Execution;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Explanation;

/// <summary>Says of each condition of a match what fulfilled it.</summary>
internal sealed class PremiseReader(RuleCase ruleCase, object?[] row, WorkingMemory memory)
{
    public IReadOnlyList<ExplainedPremise> Read() => [.. ruleCase.Literals.Select(Read), .. ruleCase.Filters.Select(Condition)];

    private ExplainedPremise Read(Literal literal) => literal switch
    {
        FactLiteral fact => Bound(PremiseKind.Fact, fact.Fact, fact.Conditions, fact.Fact.Type),
        QueryLiteral query => Bound(PremiseKind.Query, query.Result, query.Conditions, query.FactType),
        LetLiteral let => Bound(PremiseKind.Value, let.Value, [let.Term], let.Value.Type),
        TestLiteral test => Condition(test.Condition),
        QuantifiedLiteral quantified => Quantified(quantified),
        _ => throw new InvalidOperationException($"unknown {literal.GetType().Name}"),
    };

    private ExplainedPremise Bound(PremiseKind kind, Variable variable, IReadOnlyList<Term> conditions, Type type)
    {
        var value = row[variable.Slot];
        return new ExplainedPremise
        {
            Kind = kind,
            Name = variable.Name,
            Type = type,
            Conditions = Texts(conditions),
            Value = value,
            Facts = kind == PremiseKind.Value || value is null ? [] : value is IAggregate aggregate ? [.. aggregate.Members.OfType<object>()] : [value],
        };
    }

    private static ExplainedPremise Condition(Term condition) => new() { Kind = PremiseKind.Condition, Conditions = Texts([condition]) };

    private ExplainedPremise Quantified(QuantifiedLiteral literal) => new()
    {
        Kind = literal.Present ? PremiseKind.Presence : PremiseKind.Absence,
        Type = literal.Fact.Type,
        Conditions = Texts(literal.Conditions),
        Facts = literal.Present && new FactSearch(memory, [.. row]).First(literal) is { } found ? [found] : [],
        AbsentKeys = literal.Present ? [] : AbsentKeys.Of(literal, row),
    };

    private static IReadOnlyList<string> Texts(IEnumerable<Term> terms) => [.. terms.Select(term => term.ToString())];
}
