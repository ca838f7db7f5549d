using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1008: two provisions with the same heading.</summary>
[Name("DL1008")]
public sealed class HeadingRepeated : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1008", "heading-repeated", "Duplicate heading", Category.Structure, Severity.Suggestion,
        "\"{0}\" is the heading of {1} too; merge the two, or rename one");

    /// <inheritdoc/>
    public override void Define()
    {
        DuplicateHeading duplicate = null!;

        When()
            .Match(() => duplicate);

        Then()
            .Yield(_ => Descriptor.At(duplicate.Provision.Heading!, duplicate.Provision.Heading!.Text, duplicate.Earlier.ToString())
                .In(duplicate.Provision)
                .And(duplicate.Earlier.Heading, "the first provision with this heading"));
    }
}
