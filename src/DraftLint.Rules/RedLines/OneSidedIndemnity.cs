using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5102: the chosen side indemnifies and is not indemnified.</summary>
[Name("DL5102")]
public sealed class OneSidedIndemnity : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5102", "one-sided-indemnity", "One-sided indemnity", Category.RedLines, Severity.Warning,
        "\"{0}\" binds {1} alone to indemnify; ask for the same from the other side");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "indemnity");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
