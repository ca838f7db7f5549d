using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DraftLint.RuleEngine.Planning;

/// <summary>
/// What the names in the expressions of a rule mean. An alias is a captured local variable: a field of a particular closure. It
/// is told from other members by that closure and that field, never by its name alone.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<Alias, Variable> _aliases = [];
    private readonly Dictionary<ParameterExpression, Variable> _parameters = [];
    private readonly List<Variable> _variables = [];

    /// <summary>The context that actions are given; it has a place in the row like everything else.</summary>
    public Variable Context { get; }

    public Scope() => Context = Add("context", typeof(NRules.RuleModel.IContext));

    public int Size => _variables.Count;

    public IReadOnlyList<Variable> Variables => _variables;

    public Variable Add(string name, Type type)
    {
        if (_variables.Count == VariableSet.Capacity)
            throw new ArgumentException($"a rule binds at most {VariableSet.Capacity - 1} facts and values");
        var variable = new Variable(_variables.Count, name, type);
        _variables.Add(variable);
        return variable;
    }

    public void Name(Alias alias, Variable variable)
    {
        if (!_aliases.TryAdd(alias, variable))
            throw new ArgumentException($"'{alias.Name}' is bound twice");
    }

    /// <summary>Names a variable; false when the parameter already means another one.</summary>
    public bool TryName(ParameterExpression parameter, Variable variable) =>
        _parameters.TryAdd(parameter, variable) || _parameters[parameter] == variable;

    public bool TryResolve(Alias alias, [NotNullWhen(true)] out Variable? variable) => _aliases.TryGetValue(alias, out variable);

    public bool TryResolve(Expression expression, [NotNullWhen(true)] out Variable? variable)
    {
        variable = null;
        return expression switch
        {
            ParameterExpression parameter => _parameters.TryGetValue(parameter, out variable),
            MemberExpression member => Alias.TryOf(member, out var alias) && _aliases.TryGetValue(alias, out variable),
            _ => false,
        };
    }
}

/// <summary>A member of one particular object, used as a name.</summary>
internal sealed record Alias(object Owner, MemberInfo Member)
{
    public string Name => Member.Name;

    /// <summary>The alias that <c>() => name</c> means.</summary>
    /// <exception cref="ArgumentException">The expression is no variable.</exception>
    public static Alias Of(LambdaExpression expression) =>
        expression.Body is MemberExpression member && TryOf(member, out var alias)
            ? alias
            : throw new ArgumentException($"'{expression.Body}' is no alias; write () => name with a local variable of that name");

    public static bool TryOf(MemberExpression expression, [NotNullWhen(true)] out Alias? alias)
    {
        alias = OwnerOf(expression.Expression) is { } owner ? new Alias(owner, expression.Member) : null;
        return alias is not null;
    }

    public bool Equals(Alias? other) => other is not null && ReferenceEquals(Owner, other.Owner) && Member == other.Member;

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Owner), Member.Name);

    // A lambda in an inner block reaches the variables of an outer one through a chain of closures.
    private static object? OwnerOf(Expression? expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } chain when field.FieldType.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) =>
            OwnerOf(chain.Expression) is { } outer ? field.GetValue(outer) : null,
        _ => null,
    };
}
