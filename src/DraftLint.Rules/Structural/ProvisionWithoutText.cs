using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1006: a number or heading with no text.</summary>
[Name("DL1006")]
public sealed class ProvisionWithoutText : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1006", "provision-without-text", "Empty provision", Category.Structure, Severity.Warning,
        "\"{0}\" has no text; write it, or take the number out");

    /// <inheritdoc/>
    public override void Define()
    {
        EmptyProvision empty = null!;

        When()
            .Match(() => empty);

        Then()
            .Yield(_ => Descriptor.At(empty.Provision.Label!.Passage, empty.Provision.Label.Text).In(empty.Provision));
    }
}
