namespace DraftLint.Positions;

/// <summary>Whose side the linter reads for: names, territories, norms, and what must not be given up.</summary>
public sealed partial class Position
{
    /// <summary>The name by which it is chosen: <c>ukraine</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The party that it speaks for.</summary>
    public required string Party { get; init; }

    /// <summary>Other names of the party.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives: "Ukrainian".</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Territories of the party, each with its other spellings.</summary>
    public IReadOnlyList<Territory> Territories { get; init; } = [];

    /// <summary>Whom the party is in conflict with, each with its other names.</summary>
    public IReadOnlyList<Counterpart> Adversaries { get; init; } = [];

    /// <summary>Whom the party counts on.</summary>
    public IReadOnlyList<Counterpart> Allies { get; init; } = [];

    /// <summary>Who is asked to guarantee its security.</summary>
    public IReadOnlyList<Counterpart> Guarantors { get; init; } = [];

    /// <summary>Organisations that the text may put duties on.</summary>
    public IReadOnlyList<Counterpart> Organisations { get; init; } = [];

    /// <summary>The norms that the position cites.</summary>
    public IReadOnlyList<Norm> Norms { get; init; } = [];

    /// <summary>What the position says on each subject.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>What it says on a subject, or null.</summary>
    public Subject? On(string subject) => Subjects.FirstOrDefault(candidate => candidate.Name == subject);

    /// <summary>True when the side wants to be told of a subject: a file without subjects watches all, one with subjects those that it names.</summary>
    public bool Watches(string subject) => Subjects.Count == 0 || On(subject) is { Severity: not "none" };

    /// <summary>The citations of the norms of a subject, in the order that the position gives, at most <paramref name="most"/>.</summary>
    public string Cite(string subject, int most = 3) => string.Join("; ",
        (On(subject)?.Norms ?? []).Take(most).Select(id => Norms.FirstOrDefault(norm => norm.Id == id)?.Citation).Where(citation => citation != null));

    /// <summary>True when the other speaks for one of the adversaries.</summary>
    public bool IsAgainst(Position other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var names = other.Aliases.Prepend(other.Party).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Adversaries.Any(adversary => adversary.Aliases.Prepend(adversary.Name).Any(names.Contains));
    }

    public override string ToString() => Name;
}

/// <summary>A territory and the other spellings that texts use.</summary>
public sealed record Territory(string Name, IReadOnlyList<string> Spellings);

/// <summary>A State or group, and its other names and adjectives.</summary>
public sealed record Counterpart(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Adjectives)
{
    /// <summary>Where its law and its courts are, as texts name it: "State of Delaware".</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];
}

/// <summary>A norm: its id in the position, how it is cited, its gist, and who has confirmed it.</summary>
public sealed record Norm(string Id, string Citation, string Gist)
{
    /// <summary>How far the citation can be relied on: for counsel to confirm, unless the file says otherwise.</summary>
    public string Status { get; init; } = "for counsel to confirm";
}

/// <summary>What a position says on a subject such as <c>territory</c>.</summary>
public sealed class Subject
{
    /// <summary>The subject.</summary>
    public required string Name { get; init; }

    /// <summary>What the side holds.</summary>
    public string Position { get; init; } = "";

    /// <summary>What it could accept instead, the best first.</summary>
    public IReadOnlyList<Fallback> Fallbacks { get; init; } = [];

    /// <summary>What it cannot accept.</summary>
    public IReadOnlyList<string> Unacceptable { get; init; } = [];

    /// <summary>Ids of norms.</summary>
    public IReadOnlyList<string> Norms { get; init; } = [];

    /// <summary>True when no fallback may be offered without new instructions.</summary>
    public bool IsNonNegotiable { get; init; }

    /// <summary>How grave a finding on it is; null leaves that to the rule: error, warning, suggestion or none.</summary>
    public string? Severity { get; init; }

    /// <summary>Who answers for it on the side.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When it is to be looked at again, as the file writes the date.</summary>
    public string Review { get; init; } = "";
}
