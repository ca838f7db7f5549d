using DraftLint.Diagnostics;
using DraftLint.Facts;
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
        Concession concession = null!;

        When()
            .Match(() => concession, c => c.Subject == "internal-affairs");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, concession.Position.Party), concession));
    }
}
