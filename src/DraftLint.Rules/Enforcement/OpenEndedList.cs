using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4012: an operative list without an end.</summary>
[Name("DL4012")]
public sealed class OpenEndedList : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4012", "open-ended-list", "Open-ended list", Category.Enforcement, Severity.Suggestion,
        "\"{0}\" leaves the list open; close it, or say who may add to it");

    /// <inheritdoc/>
    public override void Define()
    {
        VagueTerm term = null!;

        When()
            .Match(() => term, t => t.Kind == VagueTermKind.OpenList, t => t.IsInPromise);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence));
    }
}
