using System.Linq.Expressions;
using DraftLint.RuleEngine.Definition;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Planning;

/// <summary>Looks through an action for the types of the facts it writes.</summary>
internal sealed class ActionSurvey(ParameterExpression context) : ExpressionVisitor
{
    private readonly List<Type> _writes = [];

    public static IReadOnlyList<Type> Writes(RuleAction action)
    {
        if (action.Yields)
            return [action.Expression.ReturnType];
        var survey = new ActionSurvey(action.Expression.Parameters[0]);
        survey.Visit(action.Expression.Body);
        return survey._writes;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Object != context)
            return base.VisitMethodCall(node);
        switch (node.Method.Name)
        {
            case nameof(IContext.Insert) or nameof(IContext.TryInsert):
                _writes.Add(WithoutConversion(node.Arguments[0]).Type);
                break;
            case nameof(IContext.InsertAll):
                _writes.Add(ElementType(WithoutConversion(node.Arguments[0]).Type));
                break;
            case nameof(IContext.Halt):
                break;
            default:
                throw Unsupported.Member($"IContext.{node.Method.Name}");
        }
        Visit(node.Arguments);
        return node;
    }

    private static Expression WithoutConversion(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? WithoutConversion(conversion.Operand) : expression;

    private static Type ElementType(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0] ?? typeof(object);
}
