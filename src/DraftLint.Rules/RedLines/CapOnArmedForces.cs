using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5002: the forces or weapons of the chosen side are limited.</summary>
[Name("DL5002")]
public sealed class CapOnArmedForces : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5002", "cap-on-armed-forces", "Cap on armed forces", Category.RedLines, Severity.Error,
        "\"{0}\" limits the armed forces of {1}; strike it, or make it mutual, verified and limited in time");

    /// <inheritdoc/>
    public override void Define()
    {
        Concession concession = null!;

        When()
            .Match(() => concession, c => c.Subject == "forces");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, concession.Position.Party), concession));
    }
}
