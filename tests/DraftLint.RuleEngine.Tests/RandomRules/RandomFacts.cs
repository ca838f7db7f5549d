using NRules.RuleModel;

namespace DraftLint.RuleEngine.Tests.RandomRules;

/// <summary>What random facts consist of; few values, so that they meet.</summary>
public sealed record Entry(string? Key, int Number);

public sealed class Alpha(int id, Entry entry)
{
    public string? Key => entry.Key;

    public int Number => entry.Number;

    public override string ToString() => "A" + id;
}

public sealed class Beta(int id, Entry entry)
{
    public int Id => id;

    public string? Key => entry.Key;

    public int Number => entry.Number;

    public override string ToString() => "B" + id;
}

/// <summary>Derived.</summary>
public sealed class Stamp(string? key, int number) : IIdentityProvider
{
    public string? Key => key;

    public int Number => number;

    public object GetIdentity() => (key, number);

    public override string ToString() => $"S{key}{number}";
}

/// <summary>One firing of a rule.</summary>
public sealed class Outcome(string text)
{
    public string Text => text;

    public static Outcome Of(IMatch match) => Of(match.Rule.Name, match.Facts.Select(fact => fact.Value));

    /// <summary>Facts are described in no order, as the contract promises none.</summary>
    public static Outcome Of(string rule, IEnumerable<object?> facts) =>
        new(rule + ":" + string.Join(" ", facts.Select(Describe).Order(StringComparer.Ordinal)));

    private static string Describe(object? value) => value switch
    {
        IGrouping<int, Beta> group => $"G{group.Key}[{Members(group)}]",
        IKeyedLookup<int, Beta> lookup => $"L{lookup.Count}",
        IEnumerable<Beta> betas => $"C[{Members(betas)}]",
        _ => value?.ToString() ?? "null",
    };

    private static string Members(IEnumerable<Beta> betas) => string.Join(",", betas.Select(beta => beta.Id).Order());
}
