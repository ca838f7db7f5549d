using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4005: days that run from nothing, or an act that needs a date and has none.</summary>
[Name("DL4005")]
public sealed class DeadlineWithoutAStartOrAnEnd : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4005", "deadline-without-a-start-or-an-end", "Deadline without a start or an end", Category.Enforcement, Severity.Warning,
        "\"{0}\" {1}; write the day, or a number of days and what they run from");

    /// <inheritdoc/>
    public override void Define()
    {
        OpenDeadline deadline = null!;

        When()
            .Match(() => deadline);

        Then()
            .Yield(_ => Descriptor.At(deadline.Passage, deadline.Passage.Text, deadline.IsMissing ? "has no date" : "runs from nothing").In(deadline.Sentence)
                .Lacking(deadline.IsMissing ? "deadline" : "start")
                .Because("searched: the sentence; for a date also the provision and those above it"));
    }
}
