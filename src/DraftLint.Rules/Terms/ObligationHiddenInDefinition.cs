using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2007: a duty that stands in a definition.</summary>
[Name("DL2007")]
public sealed class ObligationHiddenInDefinition : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2007", "obligation-hidden-in-definition", "Obligation hidden in a definition", Category.Terms, Severity.Warning,
        "\"{0}\" is a duty inside the definition of \"{1}\"; move it to an operative provision");

    /// <inheritdoc/>
    public override void Define()
    {
        HiddenObligation hidden = null!;

        When()
            .Match(() => hidden);

        Then()
            .Yield(_ => Descriptor.At(hidden.Statement.Passage, hidden.Statement.Passage.Text, hidden.Term.Term.Text).In(hidden.Statement.Sentence)
                .And(hidden.Term.Term, "the definition"));
    }
}
