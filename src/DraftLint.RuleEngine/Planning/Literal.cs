namespace DraftLint.RuleEngine.Planning;

/// <summary>One element of a case of a rule, with its names resolved.</summary>
internal abstract record Literal;

/// <summary>A fact that the rule binds.</summary>
internal sealed record FactLiteral(Variable Fact, IReadOnlyList<Term> Conditions) : Literal;

/// <summary>A fact that must exist, or must not.</summary>
internal sealed record QuantifiedLiteral(bool Present, Variable Fact, IReadOnlyList<Term> Conditions) : Literal;

/// <summary>The results of a query.</summary>
internal sealed record QueryLiteral(Variable Result, Variable Item, Type FactType, IReadOnlyList<Term> Conditions, IReadOnlyList<Execution.QueryStage> Stages, VariableSet Uses) : Literal;

/// <summary>A value.</summary>
internal sealed record LetLiteral(Variable Value, Term Term) : Literal;

/// <summary>A condition on what is bound.</summary>
internal sealed record TestLiteral(Term Condition) : Literal;
