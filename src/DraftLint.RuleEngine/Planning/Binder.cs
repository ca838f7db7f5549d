using System.Linq.Expressions;
using DraftLint.RuleEngine.Definition;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Resolves the names of a rule and spreads its <c>Or</c> groups into cases.</summary>
internal sealed class Binder
{
    private readonly Scope _scope = new();
    private readonly TermBinder _terms;
    private readonly List<Literal> _literals = [];
    private readonly List<(Declaration, Variable)> _declarations = [];
    private int _anonymous;

    private Binder(IReadOnlySet<Alias> declared) => _terms = new TermBinder(_scope, declared);

    public static IReadOnlyList<RuleCase> Bind(RuleDefinition rule, RuleBody body)
    {
        var declared = Declared(body.Premises).ToHashSet();
        return [.. Cases(body.Premises).Select(premises => new Binder(declared).Bind(rule, body, premises))];
    }

    private static IEnumerable<Alias> Declared(IEnumerable<Premise> premises) => premises.SelectMany(premise => premise switch
    {
        MatchPremise { Alias: { } alias } => [Alias.Of(alias)],
        QueryPremise query => [Alias.Of(query.Alias)],
        LetPremise let => [Alias.Of(let.Alias)],
        AndPremise and => Declared(and.Members),
        OrPremise or => Declared(or.Branches),
        _ => Enumerable.Empty<Alias>(),
    });

    // The disjunctive normal form: every way to choose one branch of each Or.
    private static IEnumerable<IEnumerable<Premise>> Cases(IEnumerable<Premise> premises)
    {
        IEnumerable<IEnumerable<Premise>> cases = [[]];
        foreach (var premise in premises)
        {
            var choices = Choices(premise).ToList();
            cases = cases.SelectMany(begun => choices.Select(choice => begun.Concat(choice)));
        }
        return cases;
    }

    private static IEnumerable<IEnumerable<Premise>> Choices(Premise premise) => premise switch
    {
        AndPremise and => Cases(and.Members),
        OrPremise or => Branches(or).SelectMany(Cases),
        _ => [[premise]],
    };

    // Having belongs to the branch before it.
    private static List<List<Premise>> Branches(OrPremise or)
    {
        var branches = new List<List<Premise>>();
        foreach (var premise in or.Branches)
        {
            if (premise is HavingPremise)
                branches[^1].Add(premise);
            else
                branches.Add([premise]);
        }
        return branches;
    }

    private RuleCase Bind(RuleDefinition rule, RuleBody body, IEnumerable<Premise> premises)
    {
        foreach (var premise in premises)
            Add(premise);
        return new RuleCase
        {
            Rule = rule,
            Scope = _scope,
            Literals = _literals,
            Filters = [.. body.Filters.SelectMany(filter => _terms.Conditions(filter))],
            Actions = [.. body.Actions.Select(Action)],
            Declarations = _declarations,
        };
    }

    private void Add(Premise premise)
    {
        switch (premise)
        {
            case MatchPremise match:
                var fact = _scope.Add(NameOf(match.Alias), match.FactType);
                _literals.Add(new FactLiteral(fact, Conditions(match.Conditions, fact)));
                Declare(match.Alias, fact);
                break;
            case ExistsPremise exists:
                AddQuantified(present: true, exists.FactType, exists.Conditions);
                break;
            case NotPremise not:
                AddQuantified(present: false, not.FactType, not.Conditions);
                break;
            case AllPremise all:
                AddAll(all);
                break;
            case QueryPremise query:
                AddQuery(query);
                break;
            case LetPremise let:
                var term = _terms.Term(let.Value);
                var value = _scope.Add(NameOf(let.Alias), let.Value.ReturnType);
                _literals.Add(new LetLiteral(value, term));
                Declare(let.Alias, value);
                break;
            case HavingPremise having:
                _literals.AddRange(having.Conditions.SelectMany(condition => _terms.Conditions(condition)).Select(condition => new TestLiteral(condition)));
                break;
            default:
                throw new InvalidOperationException($"a case holds no {premise.GetType().Name}");
        }
    }

    private void AddQuantified(bool present, Type factType, IReadOnlyList<LambdaExpression> conditions)
    {
        var fact = _scope.Add("", factType);
        _literals.Add(new QuantifiedLiteral(present, fact, Conditions(conditions, fact)));
    }

    // All facts of the base fulfil the conditions when none of them fails to.
    private void AddAll(AllPremise all)
    {
        var fact = _scope.Add("", all.FactType);
        var conditions = all.BaseCondition is null ? [] : Conditions([all.BaseCondition], fact);
        if (all.Conditions.Count > 0)
            conditions.Add(_terms.Term(Expression.Not(all.Conditions.Select(condition => _terms.Body(condition, fact)).Aggregate(Expression.AndAlso))));
        else
            conditions.Add(_terms.Term(Expression.Constant(false)));
        _literals.Add(new QuantifiedLiteral(Present: false, fact, conditions));
    }

    private void AddQuery(QueryPremise query)
    {
        var definition = query.Query;
        var factType = definition.FactType ?? throw new ArgumentException("a query begins with Match");
        var isMatch = definition.Steps.All(step => step is WhereStep);
        var item = _scope.Add(isMatch ? NameOf(query.Alias) : "", factType);
        var conditions = Conditions(definition.Conditions, item);
        if (isMatch)
        {
            foreach (var where in definition.Steps.Cast<WhereStep>())
                conditions.AddRange(Conditions(where.Predicates, item));
            _literals.Add(new FactLiteral(item, conditions));
            Declare(query.Alias, item);
            return;
        }
        var stages = definition.Steps.Select(step => step.Bind(_terms, item)).ToList();
        var uses = Term.UsesOf([.. conditions, .. stages.SelectMany(stage => stage.Terms)]);
        var result = _scope.Add(NameOf(query.Alias), query.Alias.ReturnType);
        _literals.Add(new QueryLiteral(result, item, factType, conditions, stages, uses.Without(item.Alone)));
        Declare(query.Alias, result);
    }

    private List<Term> Conditions(IEnumerable<LambdaExpression> lambdas, Variable subject) =>
        [.. lambdas.SelectMany(lambda => _terms.Conditions(lambda, subject))];

    private BoundAction Action(RuleAction action) =>
        new(_terms.Term(action.Expression, _scope.Context), action.Yields, ActionSurvey.Writes(action));

    private string NameOf(LambdaExpression? alias) => alias is null ? $"$var{++_anonymous}$" : Alias.Of(alias).Name;

    private void Declare(LambdaExpression? alias, Variable variable)
    {
        var name = alias is null ? variable.Name : Alias.Of(alias).Name;
        if (alias is not null)
            _scope.Name(Alias.Of(alias), variable);
        _declarations.Add((new Declaration(variable.Type, name), variable));
    }
}
