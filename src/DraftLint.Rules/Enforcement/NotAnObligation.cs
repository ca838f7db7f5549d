using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4003: an operative promise in words that bind nobody.</summary>
[Name("DL4003")]
public sealed class NotAnObligation : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4003", "not-an-obligation", "Not an obligation", Category.Enforcement, Severity.Warning,
        "\"{0}\" {1}");

    /// <inheritdoc/>
    public override void Define()
    {
        Statement statement = null!;

        When()
            .Match(() => statement,
                s => s.IsOperative,
                s => !s.IsSubordinate,
                s => s.Modality == Modality.Should || s.Modality == Modality.Intends || s.Modality == Modality.Expected || s.MereAim != null && s.IsDuty && !s.IsNegative);

        Then()
            .Yield(_ => Of(statement));
    }

    // A duty to talk is kept by talking, one to try by trying: it binds, to no result.
    private static Finding Of(Statement statement) => statement.IsDuty && statement.MereAim is { } aim
        ? Descriptor.At(aim, aim.Text, "is an aim, and no result is owed; write what must be done, and by when").In(statement.Sentence).As(Severity.Suggestion)
        : statement.OwesEffort
        ? Descriptor.At(statement.Modal, statement.Modal.Text, "owes an effort, and no result; write what must be done, and by when").In(statement.Sentence)
        : Descriptor.At(statement.Modal, statement.Modal.Text, "binds nobody; write \"shall\", or move the sentence to the recitals").In(statement.Sentence);
}
