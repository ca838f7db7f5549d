using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3004: an assurance where a guarantee is meant.</summary>
[Name("DL3004")]
public sealed class AssuranceForGuarantee : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3004", "assurance-for-guarantee", "Assurance where a guarantee is meant", Category.Guarantees, Severity.Warning,
        "\"{0}\" promises less than a guarantee; say who must do what, or say that nobody must")
    {
        Authority = "The Budapest Memorandum of 1994 speaks of assurances: a word on which no response followed",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        Assurance assurance = null!;

        When()
            .Match(() => assurance)
            .Not<DefinedTerm>(definition => definition.Key == assurance.Key);

        Then()
            .Yield(_ => Of(assurance));
    }

    private static Finding Of(Assurance assurance)
    {
        var finding = Descriptor.At(assurance.Passage, assurance.Passage.Text).In(assurance.Provision).Because("searched: a definition, and a complete guarantee anywhere in this draft")
            .And(assurance.Guarantee, "called a guarantee here");
        return assurance.Sentence is { } sentence ? finding.In(sentence) : finding;
    }
}
