using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5108: the other side alone may pass the contract on.</summary>
[Name("DL5108")]
public sealed class AssignmentWithoutConsent : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5108", "assignment-without-consent", "Assignment without consent", Category.RedLines, Severity.Warning,
        "\"{0}\" lets the other side pass the contract on; require consent, or bind both sides alike");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "assignment");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text), concession));
    }
}
