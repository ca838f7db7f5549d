using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Execution;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Explanation;

/// <summary>Finds out why a case of a rule does not hold for given facts: what got furthest counts.</summary>
internal sealed class Enquiry
{
    private readonly RuleCase _case;
    private readonly FactSearch _search;
    private readonly object?[] _row;
    private readonly List<object> _given;
    private readonly List<object> _bound = [];
    private (int Literal, int Condition) _best = (-1, -1);
    private RuleRefusal? _refusal;

    private Enquiry(RuleCase ruleCase, WorkingMemory memory, IReadOnlyList<object> facts)
    {
        _case = ruleCase;
        _row = new object?[ruleCase.Scope.Size];
        _search = new FactSearch(memory, _row);
        _given = [.. facts];
    }

    /// <summary>The refusal, or null when the case holds.</summary>
    public static RuleRefusal? Of(RuleCase ruleCase, WorkingMemory memory, IReadOnlyList<object> facts)
    {
        var enquiry = new Enquiry(ruleCase, memory, facts);
        var stranger = facts.FirstOrDefault(fact => !ruleCase.Literals.OfType<FactLiteral>().Any(literal => literal.Fact.Type.IsInstanceOfType(fact)));
        if (stranger is not null)
            return new RuleRefusal(ruleCase.Rule.Name, PremiseKind.Fact, stranger.GetType(), "", $"{ruleCase.Rule.Name} binds no {stranger.GetType().Name}", [stranger]);
        return enquiry.Holds(0) ? null : enquiry._refusal;
    }

    private bool Holds(int index)
    {
        if (index == _case.Literals.Count)
            return _search.FirstFailure(_case.Filters) is not { } filter || Refuse(index, 0, PremiseKind.Condition, null, filter);
        return _case.Literals[index] switch
        {
            FactLiteral fact => Fact(index, fact),
            QuantifiedLiteral quantified => Quantified(index, quantified),
            QueryLiteral query => Query(index, query),
            LetLiteral let => Let(index, let),
            TestLiteral test => _search.FirstFailure([test.Condition]) is { } failed ? Refuse(index, 0, PremiseKind.Condition, null, failed) : Holds(index + 1),
            _ => false,
        };
    }

    private bool Fact(int index, FactLiteral literal)
    {
        var given = _given.Find(literal.Fact.Type.IsInstanceOfType);
        if (given is not null)
            _given.Remove(given);
        var holds = false;
        var any = false;
        foreach (var candidate in given is null ? _search.Facts(literal.Fact.Type) : [given])
        {
            any = true;
            holds = With(literal.Fact, candidate, () => _search.FirstFailure(literal.Conditions) is { } failed
                ? Refuse(index, Position(literal.Conditions, failed), PremiseKind.Fact, literal.Fact.Type, failed)
                : Holds(index + 1));
            if (holds)
                break;
        }
        if (given is not null)
            _given.Insert(0, given);
        return any ? holds : Refuse(index, -1, PremiseKind.Fact, literal.Fact.Type, null);
    }

    private bool Quantified(int index, QuantifiedLiteral literal)
    {
        var found = _search.First(literal);
        if (found is null == !literal.Present)
            return Holds(index + 1);
        if (found is not null)
            return With(literal.Fact, found, () => Refuse(index, 0, PremiseKind.Absence, literal.Fact.Type, null, Text(literal.Conditions)));
        return Refuse(index, 0, PremiseKind.Presence, literal.Fact.Type, null, Text(literal.Conditions));
    }

    private bool Query(int index, QueryLiteral literal)
    {
        foreach (var result in _search.Results(literal))
        {
            if (With(literal.Result, result, () => Holds(index + 1)))
                return true;
        }
        return Refuse(index, 0, PremiseKind.Query, literal.FactType, null, Text(literal.Conditions));
    }

    private bool Let(int index, LetLiteral literal)
    {
        try
        {
            return With(literal.Value, new Code<object?>(literal.Term).Ask(_row), () => Holds(index + 1));
        }
        catch (ConditionFailure)
        {
            return Refuse(index, 0, PremiseKind.Value, literal.Value.Type, literal.Term);
        }
    }

    private bool With(Variable variable, object? value, Func<bool> holds)
    {
        _row[variable.Slot] = value;
        if (value is null)
            return holds();
        _bound.Add(value);
        var result = holds();
        _bound.RemoveAt(_bound.Count - 1);
        return result;
    }

    private bool Refuse(int literal, int position, PremiseKind kind, Type? type, Term? failed, string? text = null)
    {
        if ((literal, position).CompareTo(_best) <= 0)
            return false;
        _best = (literal, position);
        var condition = failed?.ToString() ?? text ?? "";
        _refusal = new RuleRefusal(_case.Rule.Name, kind, type, condition, Message(kind, type?.Name, condition), [.. _bound]);
        return false;
    }

    private string Message(PremiseKind kind, string? type, string condition)
    {
        var such = condition.Length == 0 ? type : $"{type} with {condition}";
        return (kind, _bound) switch
        {
            (PremiseKind.Fact, [.., var last]) when condition.Length > 0 => $"{TermText.Value(last)} fails {condition}",
            (PremiseKind.Fact or PremiseKind.Presence, _) => $"there is no {such}",
            (PremiseKind.Absence, [.., var last]) => $"there is a {such}: {TermText.Value(last)}",
            (PremiseKind.Query, _) => $"the query over {such} gives nothing",
            _ => $"{condition} fails",
        };
    }

    private static string Text(IReadOnlyList<Term> conditions) => string.Join(" && ", conditions);

    private static int Position(IReadOnlyList<Term> conditions, Term failed) => conditions.ToList().IndexOf(failed);
}
