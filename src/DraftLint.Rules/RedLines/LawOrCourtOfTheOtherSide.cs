using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5107: the law or the court of the other side decides.</summary>
[Name("DL5107")]
public sealed class LawOrCourtOfTheOtherSide : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5107", "law-or-court-of-the-other-side", "Law or court of the other side", Category.RedLines, Severity.Warning,
        "\"{0}\" chooses the law or court of the other side; agree on a neutral one");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "governing-law");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text), concession));
    }
}
