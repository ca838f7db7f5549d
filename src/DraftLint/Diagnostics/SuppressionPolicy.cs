namespace DraftLint.Diagnostics;

/// <summary>How the comments of a draft are taken that suppress findings.</summary>
public sealed class SuppressionPolicy
{
    /// <summary>The rules that there are: an id that begins like none of theirs is a mistake.</summary>
    public required IReadOnlyList<RuleDescriptor> Known { get; init; }

    /// <summary>Which mistakes in comments are told: <see cref="LinterRules.SuppressionRules"/>, or some of them.</summary>
    public required IReadOnlyList<RuleDescriptor> Told { get; init; }

    /// <summary>The date against which <c>until</c> is judged; null: nothing lapses.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>False for drafts of strangers: their comments suppress nothing.</summary>
    public bool Honours { get; init; } = true;
}
