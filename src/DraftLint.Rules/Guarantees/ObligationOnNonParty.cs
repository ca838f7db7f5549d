using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3007: a duty of a State or organisation that does not agree.</summary>
[Name("DL3007")]
public sealed class ObligationOnNonParty : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3007", "obligation-on-non-party", "Obligation on a non-party", Category.Guarantees, Severity.Error,
        "\"{0}\" binds {1}, which is no party; make it a party, or have it accept in writing")
    {
        Authority = "VCLT 34-35: a treaty creates no obligation for a third State without its acceptance in writing",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        ThirdPartyDuty duty = null!;

        When()
            .Match(() => duty);

        Then()
            .Yield(_ => Descriptor.At(duty.Statement.Passage, duty.Statement.Passage.Text, duty.Third.Name).In(duty.Statement.Sentence)
                .Lacking("consent of the non-party")
                .Because("searched: the parties, an invitation in the sentence, and an acceptance in the same provision"));
    }
}
