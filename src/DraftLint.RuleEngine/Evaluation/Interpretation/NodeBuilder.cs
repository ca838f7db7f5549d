using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>Makes nodes of expressions: of all that rules commonly say. What it does not know is left to the compiler.</summary>
internal sealed class NodeBuilder
{
    private readonly Scope _scope;
    private readonly Dictionary<ParameterExpression, int> _parameters = [];
    private int _nextSlot;
    private bool _isKnown = true;

    private NodeBuilder(Scope scope)
    {
        _scope = scope;
        _nextSlot = scope.Size;
    }

    public static bool TryBuild(Term term, [NotNullWhen(true)] out Node? node)
    {
        var builder = new NodeBuilder(term.Scope);
        node = builder.Build(term.Expression);
        return builder._isKnown;
    }

    private Node Build(Expression expression)
    {
        if (_scope.TryResolve(expression, out var variable))
            return new SlotNode(variable.Slot);
        return expression switch
        {
            ConstantExpression constant => new ConstantNode(constant.Value),
            ParameterExpression parameter => _parameters.TryGetValue(parameter, out var slot) ? new SlotNode(slot) : Unknown(),
            MemberExpression member => Member(member),
            MethodCallExpression call => Call(call),
            BinaryExpression binary => new OperatorBuilder(Build, Unknown).Binary(binary),
            UnaryExpression unary => new OperatorBuilder(Build, Unknown).Unary(unary),
            TypeBinaryExpression { NodeType: ExpressionType.TypeIs } test => new TypeIsNode(Build(test.Expression), test.TypeOperand),
            ConditionalExpression choice => new ConditionalNode(Build(choice.Test), Build(choice.IfTrue), Build(choice.IfFalse)),
            NewExpression { Constructor: { } constructor } creation => new NewNode(constructor, Build(creation.Arguments)),
            MemberInitExpression init => Init(init),
            NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => new NewArrayNode(array.Type.GetElementType()!, Build(array.Expressions)),
            LambdaExpression lambda => Lambda(lambda),
            KeyHashExpression hash => new KeyHashNode(hash.Kind, hash.Comparer, Build(hash.Key)),
            _ => Unknown(),
        };
    }

    private Node[] Build(ReadOnlyCollection<Expression> expressions)
    {
        var nodes = new Node[expressions.Count];
        for (var index = 0; index < nodes.Length; index++)
            nodes[index] = Build(expressions[index]);
        return nodes;
    }

    private ConstantNode Unknown()
    {
        _isKnown = false;
        return new ConstantNode(null);
    }

    private Node Member(MemberExpression member)
    {
        var owner = member.Expression is null ? null : Build(member.Expression);
        if (member.Member is FieldInfo field)
            return new FieldNode(field, owner);
        if (owner is not null && Nullable.GetUnderlyingType(member.Expression!.Type) is not null)
            return member.Member.Name == nameof(Nullable<int>.HasValue) ? new HasValueNode(owner) : new ValueNode(owner);
        return Call(((PropertyInfo)member.Member).GetMethod!, owner, []);
    }

    private Node Call(MethodCallExpression call)
    {
        var instance = call.Object is null ? null : Build(call.Object);
        var arguments = Build(call.Arguments);
        if (call.Method.DeclaringType == typeof(string) && call.Arguments is [.., ConstantExpression { Value: StringComparison comparison }] && TextComparisonNode.Knows(call.Method.Name))
        {
            Node[] texts = instance is null ? [arguments[0], arguments[1]] : [instance, arguments[0]];
            return call.Arguments.Take(call.Arguments.Count - 1).All(argument => argument.Type == typeof(string))
                ? new TextComparisonNode(call.Method.Name, texts[0], texts[1], comparison)
                : Call(call.Method, instance, arguments);
        }
        return Call(call.Method, instance, arguments);
    }

    private Node Call(MethodInfo method, Node? instance, Node[] arguments)
    {
        if (method.ReturnType.IsByRefLike || method.ReturnType.IsByRef || Array.Exists(method.GetParameters(), parameter => parameter.ParameterType.IsByRef || parameter.ParameterType.IsByRefLike))
            return Unknown();
        return Invocation.Of(method, instance is null ? arguments : [instance, .. arguments]) ?? (Node)new ReflectedCallNode(method, instance, arguments);
    }

    private Node Init(MemberInitExpression init)
    {
        var members = new List<KeyValuePair<MemberInfo, Node>>();
        foreach (var binding in init.Bindings)
        {
            if (binding is not MemberAssignment assignment || init.Type.IsValueType)
                return Unknown();
            members.Add(new(assignment.Member, Build(assignment.Expression)));
        }
        return new MemberInitNode(Build(init.NewExpression), members);
    }

    private Node Lambda(LambdaExpression lambda)
    {
        var firstSlot = _nextSlot;
        foreach (var parameter in lambda.Parameters)
            _parameters[parameter] = _nextSlot++;
        var body = Build(lambda.Body);
        _nextSlot = firstSlot;
        return LambdaNode.Of(lambda.Type, body, firstSlot) ?? (Node)Unknown();
    }
}
