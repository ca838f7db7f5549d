using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Execution;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Explanation;

/// <summary>Tries facts one by one and condition by condition, as a reader would: slow, and free of plans and indexes.</summary>
internal sealed class FactSearch(WorkingMemory memory, object?[] row)
{
    private readonly Dictionary<Term, Code<bool>> _codes = [];

    public object?[] Row => row;

    public IEnumerable<object> Facts(Type type)
    {
        var facts = memory.Facts(type);
        for (var position = 0; position < facts.Count; position++)
            yield return facts[position];
    }

    /// <summary>The first condition that fails for what the row holds, or null; a condition that throws fails.</summary>
    public Term? FirstFailure(IEnumerable<Term> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(condition))
                return condition;
        }
        return null;
    }

    /// <summary>The first fact that fulfils the conditions, or null.</summary>
    public object? First(QuantifiedLiteral literal)
    {
        foreach (var fact in Facts(literal.Fact.Type))
        {
            row[literal.Fact.Slot] = fact;
            if (FirstFailure(literal.Conditions) is null)
                return fact;
        }
        return null;
    }

    /// <summary>The results of a query.</summary>
    public List<object?> Results(QueryLiteral query)
    {
        var items = new List<object?>();
        foreach (var fact in Facts(query.FactType))
        {
            row[query.Item.Slot] = fact;
            if (FirstFailure(query.Conditions) is null)
                items.Add(fact);
        }
        return query.Stages.Aggregate(items, (results, stage) => stage.Apply(results, row));
    }

    private bool Holds(Term condition)
    {
        if (!_codes.TryGetValue(condition, out var code))
            _codes.Add(condition, code = new Code<bool>(condition));
        try
        {
            return code.Evaluate(row);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
