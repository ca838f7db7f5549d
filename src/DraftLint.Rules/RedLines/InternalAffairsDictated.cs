using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5008: elections, laws, language, church or education of the chosen side are dictated.</summary>
[Name("DL5008")]
public sealed class InternalAffairsDictated : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5008", "internal-affairs-dictated", "Internal affairs dictated", Category.RedLines, Severity.Error,
        "\"{0}\" dictates an internal matter of {1}; leave it to its own law");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "internal-affairs");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
