using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4008: one side alone decides what it owes.</summary>
[Name("DL4008")]
public sealed class SoleDiscretion : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4008", "sole-discretion", "Sole discretion", Category.Enforcement, Severity.Warning,
        "\"{0}\" leaves it to one side; name a test, or who else decides");

    /// <inheritdoc/>
    public override void Define()
    {
        VagueTerm term = null!;

        When()
            .Match(() => term, t => t.Kind == VagueTermKind.Discretion, t => t.IsInPromise);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence));
    }
}
