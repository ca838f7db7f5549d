using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Definition;

/// <summary>One element of a rule's conditions, as written.</summary>
internal abstract record Premise;

internal sealed record MatchPremise(Type FactType, LambdaExpression? Alias, IReadOnlyList<LambdaExpression> Conditions) : Premise;

internal sealed record ExistsPremise(Type FactType, IReadOnlyList<LambdaExpression> Conditions) : Premise;

internal sealed record NotPremise(Type FactType, IReadOnlyList<LambdaExpression> Conditions) : Premise;

internal sealed record AllPremise(Type FactType, LambdaExpression? BaseCondition, IReadOnlyList<LambdaExpression> Conditions) : Premise;

internal sealed record QueryPremise(LambdaExpression Alias, QueryBuilder Query) : Premise;

internal sealed record LetPremise(LambdaExpression Alias, LambdaExpression Value) : Premise;

internal sealed record HavingPremise(IReadOnlyList<LambdaExpression> Conditions) : Premise;

internal sealed record AndPremise(IReadOnlyList<Premise> Members) : Premise;

internal sealed record OrPremise(IReadOnlyList<Premise> Branches) : Premise;
