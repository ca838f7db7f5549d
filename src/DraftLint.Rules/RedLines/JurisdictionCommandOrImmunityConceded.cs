using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5012: others get powers, command or immunity over the chosen side or on its territory.</summary>
[Name("DL5012")]
public sealed class JurisdictionCommandOrImmunityConceded : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5012", "jurisdiction-command-or-immunity-conceded", "Jurisdiction, command or immunity conceded", Category.RedLines, Severity.Error,
        "\"{0}\" gives others power over {1}; name its limits, or require consent");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "jurisdiction");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
