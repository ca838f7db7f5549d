namespace NRules.RuleModel;

/// <summary>The facts for which a rule fires.</summary>
public interface IMatch
{
    /// <summary>The rule.</summary>
    IRuleDefinition Rule { get; }

    /// <summary>What the rule bound, in the order in which it was bound.</summary>
    IEnumerable<IFactMatch> Facts { get; }

    /// <summary>Always <see cref="MatchTrigger.Created"/>.</summary>
    MatchTrigger Trigger { get; }
}

/// <summary>A fact or a value made of facts.</summary>
public interface IFact
{
    /// <summary>The type of the value.</summary>
    Type Type { get; }

    /// <summary>The fact itself.</summary>
    object? Value { get; }

    /// <summary>What an aggregate was made of, or null.</summary>
    IFactSource? Source { get; }
}

/// <summary>A fact and the name under which a rule bound it.</summary>
public interface IFactMatch : IFact
{
    /// <summary>The name and the declared type.</summary>
    Declaration Declaration { get; }
}

/// <summary>What an aggregate was made of.</summary>
public interface IFactSource
{
    /// <summary>The kind of source.</summary>
    FactSourceType SourceType { get; }

    /// <summary>The members.</summary>
    IEnumerable<IFact> Facts { get; }
}

/// <summary>A name that a rule binds, and its type.</summary>
public sealed class Declaration : IEquatable<Declaration>
{
    internal Declaration(Type type, string name)
    {
        Type = type;
        Name = name;
    }

    /// <summary>The alias; <c>$var1$</c> and so on when there is none.</summary>
    public string Name { get; }

    /// <summary>The declared type.</summary>
    public Type Type { get; }

    /// <summary>Declarations of one rule are equal when their names are.</summary>
    public bool Equals(Declaration? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Declaration);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
