using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4006: a standard that nothing measures.</summary>
[Name("DL4006")]
public sealed class VagueStandard : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4006", "vague-standard", "Vague standard", Category.Enforcement, Severity.Suggestion,
        "\"{0}\" is measured by nothing; define it, or write a quantity or a test");

    /// <inheritdoc/>
    public override void Define()
    {
        VagueTerm term = null!;

        When()
            .Match(() => term, t => t.Kind == VagueTermKind.Standard, t => t.IsInPromise, t => t.Clarifier == null);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence)
                .Because("searched: a definition, a quantity, a list and a reference in the same sentence"));
    }
}
