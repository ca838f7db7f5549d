using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5009: a consequence waits for the side if it does not sign: a note on risk, no finding of coercion.</summary>
[Name("DL5009")]
public sealed class SignatureUnderPressure : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5009", "signature-under-pressure", "Signature under pressure", Category.RedLines, Severity.Suggestion,
        "\"{0}\" puts pressure on {1}; note the risk, and ask for time without a penalty");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "coercion");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
