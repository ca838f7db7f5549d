using NRules.RuleModel;

namespace DraftLint.RuleEngine.Tests;

/// <summary>A provision of an agreement: a fact with reference identity, as facts read from text are.</summary>
public class Provision(string number, string? parent = null, string text = "")
{
    public string Number => number;

    public string? Parent => parent;

    public string Text => text;

    public override string ToString() => $"Provision {number}";
}

public sealed class Annex(string number) : Provision(number);

/// <summary>A reference from one provision to another.</summary>
public sealed class Reference(string from, string? target)
{
    public string From => from;

    public string? Target => target;

    public override string ToString() => $"Reference {from}->{target}";
}

public enum Modality
{
    Shall,
    Should,
    May,
}

/// <summary>A duty of a party.</summary>
public sealed class Duty(string party, Modality modality, int days = 0)
{
    public string Party => party;

    public Modality Modality => modality;

    public int Days => days;

    public override string ToString() => $"Duty {party} {modality} {days}";
}

/// <summary>What rules conclude: known by its text, whatever led to it.</summary>
public sealed class Conclusion(string text) : IIdentityProvider
{
    public string Text => text;

    public object GetIdentity() => text;

    public override string ToString() => text;
}

/// <summary>A fact with value equality.</summary>
public sealed record Amount(int Value);
