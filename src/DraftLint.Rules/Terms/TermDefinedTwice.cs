using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2003: a term that one part of the text gives two meanings.</summary>
[Name("DL2003")]
public sealed class TermDefinedTwice : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2003", "term-defined-twice", "Term defined twice", Category.Terms, Severity.Error,
        "\"{0}\" is defined twice with different meanings; keep one definition or take another word");

    /// <inheritdoc/>
    public override void Define()
    {
        RepeatedDefinition repeated = null!;

        When()
            .Match(() => repeated);

        Then()
            .Yield(_ => Descriptor.At(repeated.Again.Term, repeated.Again.Term.Text).In(repeated.Again.Sentence)
                .And(repeated.First.Term, "the first definition")
                .Because("compared: the words that give the two meanings; both hold for the same part of the text"));
    }
}
