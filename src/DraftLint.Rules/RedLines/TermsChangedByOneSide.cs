using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5103: the other side may change the bargain alone.</summary>
[Name("DL5103")]
public sealed class TermsChangedByOneSide : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5103", "terms-changed-by-one-side", "Terms changed by one side", Category.RedLines, Severity.Warning,
        "\"{0}\" lets the other side change the bargain; require consent, or a right to leave");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "changes");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text), concession));
    }
}
