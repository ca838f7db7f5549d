using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4013: duties are written with different modal verbs.</summary>
[Name("DL4013")]
public sealed class MixedModality : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4013", "mixed-modality", "Mixed modality", Category.Enforcement, Severity.Suggestion,
        "\"{0}\" orders here what \"{1}\" orders elsewhere ({2} times); use one verb");

    /// <inheritdoc/>
    public override void Define()
    {
        ModalDrift mixed = null!;

        When()
            .Match(() => mixed);

        Then()
            .Yield(_ => Descriptor.At(mixed.Statement.Modal, mixed.Statement.Modal.Text, mixed.Usual, mixed.UsualCount.ToString(CultureInfo.InvariantCulture)).In(mixed.Statement.Sentence));
    }
}
