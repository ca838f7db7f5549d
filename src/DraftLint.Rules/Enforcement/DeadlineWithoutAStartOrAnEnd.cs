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
            .Yield(_ => Of(deadline));
    }

    // That a text sets no time at all, or an interim no end, may be meant: it is said, and not held against it.
    private static Finding Of(OpenDeadline deadline) => Descriptor.At(deadline.Passage, deadline.Passage.Text, Fault(deadline.Kind)).In(deadline.Sentence)
        .As(deadline.Kind is OpenDeadlineKind.NoStart or OpenDeadlineKind.NoDate ? Severity.Warning : Severity.Suggestion)
        .Lacking(Lacking(deadline.Kind))
        .Because(deadline.Kind == OpenDeadlineKind.NoDateAnywhere ? "searched: a deadline, a term and an entry into force anywhere in this draft"
            : "searched: the sentence; for a date also the provision and those above it");

    private static string Lacking(OpenDeadlineKind kind) => kind switch
    {
        OpenDeadlineKind.NoStart => "start",
        OpenDeadlineKind.NoEnd => "end",
        _ => "deadline",
    };

    private static string Fault(OpenDeadlineKind kind) => kind switch
    {
        OpenDeadlineKind.NoStart => "runs from nothing",
        OpenDeadlineKind.NoEnd => "may last for ever",
        _ => "has no date",
    };
}
