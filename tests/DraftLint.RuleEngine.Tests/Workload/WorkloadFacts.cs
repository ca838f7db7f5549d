using NRules.RuleModel;

namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>A provision: <c>1.2</c> has the parent <c>1</c>.</summary>
public sealed class Clause(string number, string? parent, string heading, int words)
{
    public string Number => number;

    public string? Parent => parent;

    public string Heading => heading;

    public int Words => words;
}

/// <summary>A reference from one clause to another.</summary>
public sealed class Link(string from, string target)
{
    public string From => from;

    public string Target => target;
}

/// <summary>A defined term.</summary>
public sealed class Term(string name, string clause)
{
    public string Name => name;

    public string Clause => clause;
}

/// <summary>A use of a term.</summary>
public sealed class TermUse(string name, string clause, bool quoted)
{
    public string Name => name;

    public string Clause => clause;

    public bool Quoted => quoted;
}

public enum Strength
{
    Shall,
    Will,
    Should,
    May,
}

/// <summary>What a party has to do.</summary>
public sealed class Promise(string party, string act, string clause, Strength strength, bool negative)
{
    public string Party => party;

    public string Act => act;

    public string Clause => clause;

    public Strength Strength => strength;

    public bool Negative => negative;
}

/// <summary>A time limit.</summary>
public sealed class Limit(string clause, int days, string start)
{
    public string Clause => clause;

    public int Days => days;

    public string Start => start;
}

/// <summary>Derived: a clause that somebody refers to.</summary>
public sealed class Target(int variant, string number) : IIdentityProvider
{
    public int Variant => variant;

    public string Number => number;

    public object GetIdentity() => (variant, number);
}

/// <summary>Derived: a clause below another.</summary>
public sealed class Below(int variant, string upper, string lower) : IIdentityProvider
{
    public int Variant => variant;

    public string Upper => upper;

    public string Lower => lower;

    public object GetIdentity() => (variant, upper, lower);
}

/// <summary>What a rule found.</summary>
public sealed class Issue(string rule, int variant, string subject)
{
    public override string ToString() => rule + variant + ":" + subject;
}
