using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3002: a promise by likeness, with nothing that says what is taken over from the model.</summary>
[Name("DL3002")]
public sealed class GuaranteeByAnalogy : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3002", "guarantee-by-analogy", "Guarantee by analogy", Category.Guarantees, Severity.Error,
        "\"{0}\" promises by likeness; write out what is taken over and what is not")
    {
        Authority = "North Atlantic Treaty, Articles 5 and 11: the model itself leaves the response to each party",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        GuaranteeAnalogy analogy = null!;

        When()
            .Match(() => analogy, a => a.IsOperative, a => !a.IsPinned);

        Then()
            .Yield(_ => Descriptor.At(analogy.Passage, analogy.Passage.Text).In(analogy.Sentence)
                .Lacking("the text of the model", "what of it applies"));
    }
}
