using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2009: a body that acts and of which nobody knows who sits in it.</summary>
[Name("DL2009")]
public sealed class BodyWithoutMandate : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2009", "body-without-mandate", "Body without a mandate", Category.Terms, Severity.Warning,
        "\"{0}\" acts, and nothing says who sits in it; set it up, or name a body that exists");

    /// <inheritdoc/>
    public override void Define()
    {
        Body body = null!;

        When()
            .Match(() => body, b => !b.IsKnown, b => b.IsOfThisText, b => b.Action != null, b => b.Charter.Composition == null);

        Then()
            .Yield(_ => Descriptor.At(body.ActingMention!.Passage, body.ActingMention.Passage.Text).In(body.ActingMention.Sentence)
                .Lacking(body.Charter.Missing.ToArray())
                .Because("searched: every sentence and heading that names it; no instrument is cited that sets it up"));
    }
}
