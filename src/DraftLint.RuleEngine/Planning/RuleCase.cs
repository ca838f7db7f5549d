using DraftLint.RuleEngine.Definition;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Planning;

/// <summary>One way in which a rule can hold, free of <c>And</c> and <c>Or</c>.</summary>
internal sealed class RuleCase
{
    public required RuleDefinition Rule { get; init; }

    public required Scope Scope { get; init; }

    public required IReadOnlyList<Literal> Literals { get; init; }

    public required IReadOnlyList<Term> Filters { get; init; }

    public required IReadOnlyList<BoundAction> Actions { get; init; }

    /// <summary>What a match shows, in the order in which it is bound.</summary>
    public required IReadOnlyList<(Declaration Declaration, Variable Variable)> Declarations { get; init; }

    /// <summary>
    /// Whether several searches, or one, may come upon the same match, because a fact that need only exist is searched for like
    /// one that is bound. The rule fires for the first only.
    /// </summary>
    public bool MeetsMatchesAgain { get; private init; }

    /// <summary>The types of facts it reads, in the order of its conditions.</summary>
    public IEnumerable<Read> Reads => Literals.Select(literal => literal switch
    {
        FactLiteral fact => new Read(fact.Fact.Type, ReadKind.Match),
        QuantifiedLiteral { Present: true } exists => new Read(exists.Fact.Type, ReadKind.Exists),
        QuantifiedLiteral not => new Read(not.Fact.Type, ReadKind.Whole),
        QueryLiteral query => new Read(query.FactType, ReadKind.Whole),
        _ => null,
    }).OfType<Read>();

    /// <summary>The types of the facts that its actions can be seen to write.</summary>
    public IEnumerable<Type> Writes => Actions.SelectMany(action => action.Writes);

    /// <summary>
    /// The same case for a rule that feeds itself through an <c>Exists</c>: it cannot wait until all the facts are known that might
    /// exist, so it looks at each as it comes.
    /// </summary>
    public RuleCase LookingAtEach(Predicate<Type> isFedBack) => new()
    {
        Rule = Rule,
        Scope = Scope,
        Literals = [.. Literals.Select(literal => literal is QuantifiedLiteral { Present: true } exists && isFedBack(exists.Fact.Type)
            ? new FactLiteral(exists.Fact, exists.Conditions)
            : literal)],
        Filters = Filters,
        Actions = Actions,
        Declarations = Declarations,
        MeetsMatchesAgain = true,
    };
}

/// <summary>An action, and the types of the facts that it can be seen to write.</summary>
internal sealed record BoundAction(Term Term, bool Yields, IReadOnlyList<Type> Writes);

/// <summary>How a case reads the facts of a type.</summary>
internal enum ReadKind
{
    /// <summary>Binds them, so that more facts can only mean more matches.</summary>
    Match,

    /// <summary>Asks whether there is one.</summary>
    Exists,

    /// <summary>Concludes from there being none, or from all there are.</summary>
    Whole,
}

/// <summary>A type of facts that a case reads.</summary>
internal sealed record Read(Type Type, ReadKind Kind);
