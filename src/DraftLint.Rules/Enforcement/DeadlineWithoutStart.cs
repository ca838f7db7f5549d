using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4005: days that run from nowhere.</summary>
[Name("DL4005 start")]
public sealed class DeadlineWithoutStart : Rule
{
    /// <summary>What the rule is; <see cref="ActWithoutDate"/> is its other half.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4005", "deadline-without-start-or-end", "Deadline without a start or an end", Category.Enforcement, Severity.Warning,
        "\"{0}\" {1}; write the day, or a number of days and what they run from");

    /// <inheritdoc/>
    public override void Define()
    {
        Deadline deadline = null!;
        Statement statement = null!;

        When()
            .Match(() => deadline, d => !d.HasStart)
            .Match(() => statement, s => s.Deadline == deadline, s => s.IsOperative, s => !s.IsSubordinate);

        Then()
            .Yield(_ => Descriptor.At(deadline.Passage, deadline.Passage.Text, "runs from nothing").In(deadline.Sentence)
                .Lacking("start"));
    }
}
