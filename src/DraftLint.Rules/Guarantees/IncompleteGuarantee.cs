using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3003: a promise of security that does not say enough to tell whether it was kept.</summary>
[Name("DL3003")]
public sealed class IncompleteGuarantee : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3003", "incomplete-guarantee", "Incomplete guarantee", Category.Guarantees, Severity.Error,
        "\"{0}\" leaves open: {1}; say it here, or where this text refers to it")
    {
        Authority = "VCLT 26 and 31: a duty binds as far as its words go",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        Guarantee guarantee = null!;

        When()
            .Match(() => guarantee, g => g.Gaps.Count > 0);

        Then()
            .Yield(_ => guarantee.OtherPromises.Aggregate(
                Descriptor.At(guarantee.Passage, guarantee.Passage.Text, guarantee.Gaps[0].Name).In(guarantee.Sentence)
                    .As(guarantee.IsPositive ? Severity.Error : Severity.Warning)
                    .Lacking(guarantee.Missing)
                    .Suggesting(guarantee.SuggestedWording)
                    .Because("searched: this provision, those that it refers to or that refer to it, and every sentence on the attack or the guarantee"),
                (finding, other) => finding.And(other, "also promised here")));
    }
}
