using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5002: the forces or weapons of the chosen side are limited.</summary>
[Name("DL5002")]
public sealed class CapOnArmedForces : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5002", "cap-on-armed-forces", "Cap on armed forces", Category.RedLines, Severity.Error,
        "\"{0}\" limits the forces of {1}; make it mutual, verified and limited in time");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "forces");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
