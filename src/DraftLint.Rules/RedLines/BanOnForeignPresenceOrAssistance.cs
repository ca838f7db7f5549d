using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5004: the chosen side may not receive foreign forces or help.</summary>
[Name("DL5004")]
public sealed class BanOnForeignPresenceOrAssistance : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5004", "ban-on-foreign-presence-or-assistance", "Ban on foreign presence or assistance", Category.RedLines, Severity.Error,
        "\"{0}\" keeps help out of {1}; strike it, or limit it in place and time");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "foreign-presence");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
