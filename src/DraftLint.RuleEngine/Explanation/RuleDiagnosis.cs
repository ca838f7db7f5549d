using System.Linq.Expressions;
using DraftLint.RuleEngine.Definition;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Explanation;

/// <summary>Looks for what makes rules slow, or wrong under NRules.</summary>
internal static class RuleDiagnosis
{
    public static IReadOnlyList<RuleWarning> Of(IReadOnlyList<RuleDefinition> rules) =>
    [
        .. rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => new RuleWarning(RuleWarningKind.DuplicateName, group.Key, $"{group.Count()} rules are named {group.Key}; give each its own name")),
        .. rules.SelectMany(rule => rule.Cases).SelectMany(Joins).Distinct(),
        .. rules.SelectMany(rule => rule.Cases).SelectMany(Spans).Distinct(),
        .. rules.SelectMany(rule => Priorities(rule, rules)).Distinct(),
    ];

    private static IEnumerable<RuleWarning> Joins(RuleCase ruleCase)
    {
        var bound = new List<Variable>();
        foreach (var literal in ruleCase.Literals)
        {
            var (candidate, conditions, bind) = literal switch
            {
                FactLiteral fact => (fact.Fact, fact.Conditions, fact.Fact),
                QuantifiedLiteral quantified => (quantified.Fact, quantified.Conditions, null),
                QueryLiteral query => (query.Item, query.Conditions, query.Result),
                _ => (null, [], (Variable?)null),
            };
            if (candidate is not null && bound.Count > 0 && Join(ruleCase, literal, candidate, conditions, bound) is { } warning)
                yield return warning;
            if (bind is not null)
                bound.Add(bind);
        }
    }

    private static RuleWarning? Join(RuleCase ruleCase, Literal literal, Variable candidate, IReadOnlyList<Term> conditions, List<Variable> bound)
    {
        var known = bound.Aggregate(VariableSet.Empty, (all, one) => all | one.Alone);
        var joins = conditions.Where(condition => condition.Uses.Overlaps(known)).ToList();
        if (joins.Exists(join => JoinKey.Of(join, candidate, known) is not null))
            return null;
        var type = literal is QueryLiteral query ? query.FactType : candidate.Type;
        var others = string.Join(", ", bound.Select(variable => variable.Name));
        if (joins.Count > 0)
            return new RuleWarning(RuleWarningKind.KeylessJoin, ruleCase.Rule.Name, $"{type.Name} is joined to {others} without a key, so that every pair is tried: {string.Join(" && ", joins)}; add an equality");
        return literal is FactLiteral
            ? new RuleWarning(RuleWarningKind.CrossProduct, ruleCase.Rule.Name, $"{type.Name} is not joined to {others}, so that every pair is a match; add an equality unless there are few of them")
            : null;
    }

    private static IEnumerable<RuleWarning> Spans(RuleCase ruleCase)
    {
        var terms = ruleCase.Literals.SelectMany(literal => literal switch
        {
            FactLiteral fact => fact.Conditions,
            QuantifiedLiteral quantified => quantified.Conditions,
            QueryLiteral query => query.Conditions,
            LetLiteral let => [let.Term],
            TestLiteral test => [test.Condition],
            _ => Enumerable.Empty<Term>(),
        });
        return terms.Where(term => SpanCalls.In(term.Expression)).Select(term => new RuleWarning(
            RuleWarningKind.SpanMethod, ruleCase.Rule.Name, $"{term} searches an array as a span, which cannot be interpreted; use a list or a hash set"));
    }

    private static IEnumerable<RuleWarning> Priorities(RuleDefinition reader, IReadOnlyList<RuleDefinition> rules) =>
        from feed in Strata.Feeds(reader, rules)
        where feed.Read.Kind == ReadKind.Whole && feed.Writer.Priority <= reader.Priority
        select new RuleWarning(RuleWarningKind.PriorityNotLower, reader.Name,
            $"it concludes from the absence, or from the whole, of {feed.Read.Type.Name} that {feed.Writer.Name} writes; give it a lower priority than {feed.Writer.Priority}");

    private sealed class SpanCalls : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression expression)
        {
            var visitor = new SpanCalls();
            visitor.Visit(expression);
            return visitor._found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            _found |= node.Method.DeclaringType == typeof(MemoryExtensions);
            return base.VisitMethodCall(node);
        }
    }
}
