using System.Linq.Expressions;
using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Execution;

namespace DraftLint.RuleEngine.Planning;

/// <summary>
/// The steps that find the matches of a case, beginning with one of its facts: the first as written, or another when only facts
/// of that type are new. A condition is placed at the first step at which all its variables are bound.
/// </summary>
internal sealed class JoinPlan
{
    private readonly RuleCase _case;
    private readonly Catalogue _catalogue;
    private readonly List<Step> _steps = [];
    private readonly List<Term> _waiting = [];
    private readonly List<Variable> _facts = [];
    private VariableSet _bound;

    private JoinPlan(RuleCase ruleCase, int lead, Catalogue catalogue)
    {
        _case = ruleCase;
        _catalogue = catalogue;
        _bound = ruleCase.Scope.Context.Alone;
        var facts = ruleCase.Literals.OfType<FactLiteral>().ToList();
        IEnumerable<Literal> order = ruleCase.Literals;
        if (lead > 0)
            order = order.Where(literal => literal != facts[lead]).Prepend(facts[lead]);
        foreach (var literal in order)
            Place(literal, literal is FactLiteral fact ? facts.IndexOf(fact) : -1);
        _steps.Add(new FireStep(ruleCase));
        for (var index = 0; index < _steps.Count; index++)
            _steps[index].Link(index, index + 1 < _steps.Count ? _steps[index + 1] : null);
    }

    public IReadOnlyList<Step> Steps => _steps;

    public static JoinPlan Of(RuleCase ruleCase, int lead, Catalogue catalogue) => new(ruleCase, lead, catalogue);

    private void Place(Literal literal, int factOrdinal)
    {
        switch (literal)
        {
            case FactLiteral fact:
                _waiting.AddRange(fact.Conditions);
                var conditions = Take(_bound | fact.Fact.Alone);
                _steps.Add(_steps.Count == 0
                    ? new ScanStep(fact.Fact, Test.Of(conditions), factOrdinal)
                    : new FactStep(fact.Fact, Source(fact.Fact, fact.Fact.Type, conditions), factOrdinal));
                _facts.Add(fact.Fact);
                Bind(fact.Fact);
                break;
            case QuantifiedLiteral quantified:
                _steps.Add(new QuantifiedStep(quantified.Present, Source(quantified.Fact, quantified.Fact.Type, quantified.Conditions)));
                break;
            case QueryLiteral query:
                _steps.Add(query.Uses.IsEmpty
                    ? new SharedQueryStep(query.Result, Shared(query))
                    : new QueryStep(query, Source(query.Item, query.FactType, query.Conditions)));
                Bind(query.Result);
                break;
            case LetLiteral let:
                _steps.Add(new LetStep(let.Value, new Code<object?>(let.Term)));
                Bind(let.Value);
                break;
            case TestLiteral test:
                _waiting.Add(test.Condition);
                PlaceTests();
                break;
        }
    }

    private void Bind(Variable variable)
    {
        _bound |= variable.Alone;
        PlaceTests();
    }

    private void PlaceTests()
    {
        var ready = Take(_bound);
        if (ready.Count > 0)
            _steps.Add(new TestStep(Test.Of(ready)!));
    }

    private List<Term> Take(VariableSet bound)
    {
        var ready = _waiting.FindAll(condition => bound.Contains(condition.Uses));
        _waiting.RemoveAll(ready.Contains);
        return ready;
    }

    private SharedQuery Shared(QueryLiteral query)
    {
        var selection = _catalogue.Shared(new Selection(query.FactType, query.Item, Test.Of(query.Conditions)));
        SharedQuery? shared = null;
        foreach (var stage in query.Stages)
            shared = _catalogue.Shared(new SharedQuery(selection, shared, stage));
        return shared!;
    }

    private CandidateSource Source(Variable candidate, Type factType, IReadOnlyList<Term> conditions)
    {
        var own = conditions.Where(condition => condition.Uses == candidate.Alone).ToList();
        var joins = conditions.Where(condition => condition.Uses != candidate.Alone).ToList();
        var selection = _catalogue.Shared(new Selection(factType, candidate, Test.Of(own)));
        var keys = joins.Select(condition => JoinKey.Of(condition, candidate, _bound)).OfType<JoinKey>().ToList();
        if (keys.Count == 0)
            return new CandidateSource(candidate, selection, null, [], Test.Of(joins));
        var index = _catalogue.Shared(new IndexSpec(selection, [.. keys.Select(key => Key(factType, candidate, Hash(key.CandidateHash)))]));
        return new CandidateSource(candidate, selection, index, [.. keys.Select(Probe)], Test.Of(joins));
    }

    private Probe Probe(JoinKey key)
    {
        var hash = Hash(key.ProbeHash);
        var fact = _facts.Find(fact => key.ProbeUses == fact.Alone);
        return new Probe(hash, fact, fact is null ? null : Key(fact.Type, fact, hash));
    }

    private KeySpec Key(Type factType, Variable fact, Code<int> hash) => _catalogue.Shared(new KeySpec(factType, fact, hash));

    private Code<int> Hash(Expression hash) => new(new Term(hash, _case.Scope, VariableSet.Empty));
}
