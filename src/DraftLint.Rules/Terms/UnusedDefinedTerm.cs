using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2002: a term that is defined and never used.</summary>
[Name("DL2002")]
public sealed class UnusedDefinedTerm : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2002", "unused-defined-term", "Defined term never used", Category.Terms, Severity.Suggestion,
        "\"{0}\" is defined and never used; use it or delete the definition");

    /// <inheritdoc/>
    public override void Define()
    {
        DefinedTerm term = null!;

        When()
            .Match(() => term, t => !t.IsLabel)
            .Not<TermUse>(use => use.Key == term.Key, use => use.Passage != term.Term);

        Then()
            .Yield(_ => Descriptor.At(term.Term, term.Term.Text).In(term.Sentence.Provision));
    }
}
