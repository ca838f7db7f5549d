using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3001: a promise of security in words that no provision gives a content.</summary>
[Name("DL3001")]
public sealed class UndefinedGuaranteeTerm : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3001", "undefined-guarantee-term", "Undefined guarantee term", Category.Guarantees, Severity.Error,
        "\"{0}\" is not defined anywhere in this draft; say who does what, when, and until when");

    /// <inheritdoc/>
    public override void Define()
    {
        GuaranteeTerm term = null!;

        When()
            .Match(() => term, t => t.IsOperative, t => t.IsOpen, t => t.Clarifier == null)
            .Not<DefinedTerm>(definition => definition.Key == term.Key)
            .Not<GuaranteeSpecification>(specification => specification.Key == term.Key);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence)
                .As(term.IsHelp ? Severity.Warning : Severity.Error)
                .Lacking("guarantor", "trigger", "response", "duration")
                .Because("searched: the definitions, the provisions and annexes that the sentence refers to, and those whose heading names a guarantee"));
    }
}
