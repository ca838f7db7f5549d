using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1004: a mark of text that is still to be written.</summary>
[Name("DL1004")]
public sealed class PlaceholderLeft : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1004", "placeholder-left", "Placeholder left in the text", Category.Structure, Severity.Error,
        "\"{0}\" is a placeholder; fill it in before anyone signs");

    /// <inheritdoc/>
    public override void Define()
    {
        Placeholder placeholder = null!;

        When()
            .Match(() => placeholder);

        Then()
            .Yield(_ => Descriptor.At(placeholder.Passage, placeholder.Passage.Text).In(placeholder.Sentence));
    }
}
