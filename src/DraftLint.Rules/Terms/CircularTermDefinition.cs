using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2005: a definition that needs itself.</summary>
[Name("DL2005")]
public sealed class CircularTermDefinition : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2005", "circular-term-definition", "Circular definition", Category.Terms, Severity.Warning,
        "\"{0}\" is explained by {1}; explain one of them in other words");

    /// <inheritdoc/>
    public override void Define()
    {
        CircularDefinition circle = null!;

        When()
            .Match(() => circle);

        Then()
            .Yield(_ => Descriptor.At(circle.Term.Term, circle.Term.Term.Text, circle.By).In(circle.Term.Sentence)
                .Because($"followed: {circle}"));
    }
}
