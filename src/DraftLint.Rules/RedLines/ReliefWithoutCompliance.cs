using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5007: sanctions or frozen assets are let go without compliance.</summary>
[Name("DL5007")]
public sealed class ReliefWithoutCompliance : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5007", "relief-without-compliance", "Relief without compliance", Category.RedLines, Severity.Error,
        "\"{0}\" gives up what {1} holds as security; make it depend on compliance that a named body finds");

    /// <inheritdoc/>
    public override void Define()
    {
        Concession concession = null!;

        When()
            .Match(() => concession, c => c.Subject == "assets-and-sanctions");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, concession.Position.Party), concession));
    }
}
