using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>A rule of the house that uses the tool: what a script (<c>rules/**/*.csx</c>) makes.</summary>
public sealed class HouseRule
{
    /// <param name="id">Capitals and figures: <c>HOUSE01</c>. <c>DL</c> is for the rules that come with the tool.</param>
    /// <param name="name">The defect in words joined by hyphens; also the name of the rule's page.</param>
    public HouseRule(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>True for what can be the id of a house rule: two to twelve capitals and one to four figures, and not <c>DL</c>.</summary>
    public static bool IsId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var letters = id.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        return letters is >= 2 and <= 12 && id.Length - letters <= 4 && !id.AsSpan(letters).ContainsAnyExceptInRange('0', '9') && !id.StartsWith("DL", StringComparison.Ordinal);
    }

    /// <summary>True for what can be the id of a house rule that does not run today: it is not all but the id of a rule that does.</summary>
    /// <param name="id">The id, in capitals.</param>
    /// <param name="known">The rules that run.</param>
    public static bool MayBeAbsent(string id, IEnumerable<RuleDescriptor> known) => IsId(id) && known.All(rule => Closest.Distance(id, rule.Id) > 1);

    /// <summary>The id, by which the rule is selected and suppressed.</summary>
    public string Id { get; }

    /// <summary>The name: <c>no-best-efforts</c>.</summary>
    public string Name { get; }

    /// <summary>The defect as a heading; made from the name unless given.</summary>
    public string? Title { get; init; }

    /// <summary>How much a finding matters.</summary>
    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>What is wrong, and after a semicolon what to do: <c>{0}</c> stands for the words found, <c>{1}</c> and so on for what <see cref="Flagged"/> adds.</summary>
    public string Message { get; init; } = "";

    /// <summary>Where the rule takes its authority from, or empty.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Finds the defects in one text: words, or facts that stand for their words.</summary>
    public Func<Reading, IEnumerable<IPlaced>> Find { get; init; } = _ => [];
}

/// <summary>A place that a house rule found, and what its message says besides the words: the arguments <c>{1}</c>, <c>{2}</c> and so on.</summary>
public sealed class Flagged : IPlaced
{
    /// <param name="place">The words, or a fact that stands for its words.</param>
    /// <param name="arguments">What the message says besides.</param>
    public Flagged(IPlaced place, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(place);
        Passage = place.Passage;
        Arguments = arguments;
    }

    /// <summary>The words.</summary>
    public Passage? Passage { get; }

    /// <summary>What the message says besides.</summary>
    public IReadOnlyList<string> Arguments { get; }
}
