using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5105: the other side alone may end the contract at will.</summary>
[Name("DL5105")]
public sealed class OneSidedTermination : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5105", "one-sided-termination", "One-sided termination", Category.RedLines, Severity.Warning,
        "\"{0}\" lets the other side alone end it at will; give both sides the right, or name causes");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "termination");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text), concession));
    }
}
