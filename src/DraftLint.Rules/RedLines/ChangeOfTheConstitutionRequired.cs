using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5011: the chosen side has to change its constitution.</summary>
[Name("DL5011")]
public sealed class ChangeOfTheConstitutionRequired : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5011", "change-of-the-constitution-required", "Change of the constitution required", Category.RedLines, Severity.Error,
        "\"{0}\" makes {1} change its constitution; refer to constitutional requirements instead");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "constitution");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
