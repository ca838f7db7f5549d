using System.Linq.Expressions;
using DraftLint.RuleEngine.Evaluation;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Conditions that are tried together.</summary>
internal sealed class Test
{
    private readonly Code<bool> _code;

    private Test(IReadOnlyList<Term> conditions)
    {
        Conditions = conditions;
        _code = new Code<bool>(And(conditions));
    }

    public IReadOnlyList<Term> Conditions { get; }

    /// <summary>The conditions as one.</summary>
    public Term Conjunction => _code.Term;

    public static Test? Of(IReadOnlyList<Term> conditions) => conditions.Count == 0 ? null : new Test(conditions);

    /// <summary>Whether the conditions hold for a row.</summary>
    /// <exception cref="ConditionFailure">One of them threw.</exception>
    public bool Holds(object?[] row)
    {
        try
        {
            return _code.Evaluate(row);
        }
        catch (Exception e)
        {
            throw new ConditionFailure(Culprit(row), row, e);
        }
    }

    private static Term And(IReadOnlyList<Term> conditions)
    {
        var both = conditions[0].Expression;
        for (var index = 1; index < conditions.Count; index++)
            both = Expression.AndAlso(both, conditions[index].Expression);
        return new Term(both, conditions[0].Scope, VariableSet.Empty);
    }

    // Which of several threw is found out by asking them one by one.
    private Term Culprit(object?[] row)
    {
        foreach (var condition in Conditions)
        {
            try
            {
                if (!new Code<bool>(condition).Evaluate(row))
                    break;
            }
            catch (Exception)
            {
                return condition;
            }
        }
        return Conditions[0];
    }
}
