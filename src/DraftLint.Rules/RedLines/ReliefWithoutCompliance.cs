using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5007: sanctions or frozen assets are let go without compliance.</summary>
[Name("DL5007")]
public sealed class ReliefWithoutCompliance : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5007", "relief-without-compliance", "Relief without compliance", Category.RedLines, Severity.Error,
        "\"{0}\" gives up security of {1}; let a named body find compliance first");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "assets-and-sanctions");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
