using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5006: the chosen side leaves its own ground, or may not defend it.</summary>
[Name("DL5006")]
public sealed class WithdrawalFromOwnTerritory : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5006", "withdrawal-from-own-territory", "Withdrawal from own territory", Category.RedLines, Severity.Error,
        "\"{0}\" takes {1} from its own ground; make it mutual, and of equal depth");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "withdrawal");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
