using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5001: territory of the chosen side is recognised as another's, given away, or frozen behind a line.</summary>
[Name("DL5001")]
public sealed class RecognitionOrTransferOfTerritory : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5001", "recognition-or-transfer-of-territory", "Recognition or transfer of territory", Category.RedLines, Severity.Error,
        "\"{0}\" gives up territory of {1} ({2}); strike it, or say that status is not affected");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "territory");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party, concession.Matter), concession));
    }
}
