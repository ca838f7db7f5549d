using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Planning;

/// <summary>An expression threw; whoever knows the rule turns this into an error that names it.</summary>
internal sealed class ConditionFailure : Exception
{
    public ConditionFailure(Term term, object?[] row, Exception innerException)
        : base(innerException.Message, innerException)
    {
        Text = term.ToString();
        Values = Used(term, row);
    }

    /// <summary>The expression.</summary>
    public string Text { get; }

    /// <summary>What the expression was asked about.</summary>
    public IReadOnlyList<object> Values { get; }

    private static List<object> Used(Term term, object?[] row)
    {
        var survey = new NamesUsed(term.Scope);
        survey.Visit(term.Expression);
        return [.. survey.Slots.Where(slot => slot < row.Length).Select(slot => row[slot]).OfType<object>()];
    }

    private sealed class NamesUsed(Scope scope) : ExpressionVisitor
    {
        public SortedSet<int> Slots { get; } = [];

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (scope.TryResolve(node, out var variable) && variable != scope.Context)
                Slots.Add(variable.Slot);
            return node;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!scope.TryResolve(node, out var variable))
                return base.VisitMember(node);
            Slots.Add(variable.Slot);
            return node;
        }
    }
}
