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
        "\"{0}\" binds nobody; write \"shall\", or move the sentence to the recitals");

    /// <inheritdoc/>
    public override void Define()
    {
        Statement statement = null!;

        When()
            .Match(() => statement,
                s => s.IsOperative,
                s => !s.IsSubordinate,
                s => s.Modality == Modality.Should || s.Modality == Modality.Intends || s.Modality == Modality.Expected);

        Then()
            .Yield(_ => Descriptor.At(statement.Modal, statement.Modal.Text).In(statement.Sentence));
    }
}
