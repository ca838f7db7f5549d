using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5101: the other side alone limits its liability.</summary>
[Name("DL5101")]
public sealed class LiabilityCappedForOneSide : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5101", "liability-capped-for-one-side", "Liability capped for one side", Category.RedLines, Severity.Warning,
        "\"{0}\" limits the liability of the other side alone; cap both sides, or none");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "liability");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text), concession));
    }
}
