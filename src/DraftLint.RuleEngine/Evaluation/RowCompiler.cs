using System.Linq.Expressions;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Evaluation;

/// <summary>Compiles an expression into a delegate over the row of a match: variables become local copies of their places in it.</summary>
internal sealed class RowCompiler : ExpressionVisitor
{
    private readonly Scope _scope;
    private readonly ParameterExpression _row = Expression.Parameter(typeof(object?[]), "row");
    private readonly Dictionary<Variable, ParameterExpression> _locals = [];

    private RowCompiler(Scope scope) => _scope = scope;

    public static Func<object?[], T> Compile<T>(Term term)
    {
        var compiler = new RowCompiler(term.Scope);
        var body = compiler.Visit(term.Expression);
        if (body.Type == typeof(void))
            body = Expression.Block(body, Expression.Default(typeof(T)));
        else if (body.Type != typeof(T))
            body = Expression.Convert(body, typeof(T));
        var loads = compiler._locals.Select(local => (Expression)Expression.Assign(
            local.Value, Expression.Convert(Expression.ArrayIndex(compiler._row, Expression.Constant(local.Key.Slot)), local.Value.Type)));
        return Expression.Lambda<Func<object?[], T>>(Expression.Block(compiler._locals.Values, [.. loads, body]), compiler._row).Compile();
    }

    protected override Expression VisitParameter(ParameterExpression node) => Local(node) ?? node;

    protected override Expression VisitMember(MemberExpression node) => Local(node) ?? base.VisitMember(node);

    // The items of a query change their type from step to step, so the type is that of the name, not of the variable.
    private ParameterExpression? Local(Expression name)
    {
        if (!_scope.TryResolve(name, out var variable))
            return null;
        if (!_locals.TryGetValue(variable, out var local))
            _locals.Add(variable, local = Expression.Variable(name.Type, variable.Name));
        return local;
    }
}
