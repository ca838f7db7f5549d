using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5005: crimes against the chosen side go unpunished.</summary>
[Name("DL5005")]
public sealed class AmnestyOrWaiverOfPunishment : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5005", "amnesty-or-waiver-of-punishment", "Amnesty or waiver of punishment", Category.RedLines, Severity.Error,
        "\"{0}\" lets crimes against {1} go unpunished; leave out international crimes");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "amnesty");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
