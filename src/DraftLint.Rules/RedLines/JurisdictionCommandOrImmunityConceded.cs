using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5012: others get powers, command or immunity over the chosen side or on its territory.</summary>
[Name("DL5012")]
public sealed class JurisdictionCommandOrImmunityConceded : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5012", "jurisdiction-command-or-immunity-conceded", "Jurisdiction, command or immunity conceded", Category.RedLines, Severity.Error,
        "\"{0}\" gives others power over {1} or on its ground; name its limits, or require consent");

    /// <inheritdoc/>
    public override void Define()
    {
        Concession concession = null!;

        When()
            .Match(() => concession, c => c.Subject == "jurisdiction");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, concession.Position.Party), concession));
    }
}
