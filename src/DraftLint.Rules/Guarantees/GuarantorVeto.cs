using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3006: a response that the State it is directed against can stop.</summary>
[Name("DL3006")]
public sealed class GuarantorVeto : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3006", "guarantor-veto", "Guarantor veto", Category.Guarantees, Severity.Error,
        "\"{0}\" lets {1} stop the response to its own attack; decide without its vote")
    {
        Authority = "UN Charter 27(3) asks a party to a dispute to abstain, and only under Chapter VI: a veto of the attacker has to be excluded in words",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        VetoedResponse veto = null!;

        When()
            .Match(() => veto);

        Then()
            .Yield(_ => Descriptor.At(veto.Passage, veto.Passage.Text, veto.Aggressor.Name).In(veto.Sentence)
                .And(veto.Attack, "the State from which the attack would come"));
    }
}
