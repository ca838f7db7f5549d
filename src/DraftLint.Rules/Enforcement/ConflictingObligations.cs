using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4011: the same obligor must do what cannot all be done.</summary>
[Name("DL4011")]
public sealed class ConflictingObligations : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4011", "conflicting-obligations", "Conflicting obligations", Category.Enforcement, Severity.Error,
        "\"{0}\" contradicts {1}: {2}; keep one");

    /// <inheritdoc/>
    public override void Define()
    {
        ConflictingDuties conflict = null!;

        When()
            .Match(() => conflict);

        Then()
            .Yield(_ => Descriptor.At(conflict.Second.Passage, conflict.Second.Passage.Text, conflict.First.Provision.ToString()!, conflict.About).In(conflict.Second.Sentence)
                .And(conflict.First.Passage, "the other duty"));
    }
}
