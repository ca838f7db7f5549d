using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4015: sanctions end, and nothing brings them back.</summary>
[Name("DL4015")]
public sealed class SanctionsReliefWithoutSnapBack : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4015", "sanctions-relief-without-snap-back", "Sanctions relief without snap-back", Category.Enforcement, Severity.Warning,
        "\"{0}\" has no way back; say on what condition, and that sanctions return on a breach");

    /// <inheritdoc/>
    public override void Define()
    {
        SanctionsRelief relief = null!;

        When()
            .Match(() => relief, r => r.IsOperative, r => r.SnapBack == null);

        Then()
            .Yield(_ => Descriptor.At(relief.Passage, relief.Passage.Text).In(relief.Sentence)
                .Lacking(relief.MissingGuards)
                .Because("searched: a condition in the sentence, and anywhere words by which sanctions return"));
    }
}
