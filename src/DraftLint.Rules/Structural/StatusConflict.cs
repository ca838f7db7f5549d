using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1011: a text says that it binds and is not written so, or says that it does not and orders like a treaty.</summary>
[Name("DL1011")]
public sealed class StatusConflict : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1011", "status-conflict", "Status conflict", Category.Structure, Severity.Error,
        "\"{0}\", but {1}")
    {
        Authority = "VCLT 2(1)(a), 11; International Court of Justice, Aegean Sea Continental Shelf (1978), paragraph 96",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        AgreementStatus status = null!;

        When()
            .Match(() => status, s => s.BindsWithoutDuties || s.BindsNobody || s.BindsWithoutConsent || s.OrdersWithoutForce);

        Then()
            .Yield(_ => Descriptor.At(status.Words, status.Words.Text, Conflict(status))
                .And(status.OrdersWithoutForce ? status.Duties[0].Passage : null, "an order in the words of a treaty"));
    }

    private static string Conflict(AgreementStatus status) => status switch
    {
        { OrdersWithoutForce: true } => $"{status.Duties.Count} sentences order with \"shall\"; settle which of the two holds",
        { BindsWithoutDuties: true } => "no verb binds (shall, undertakes, agrees); write duties",
        { BindsNobody: true } => "nobody is named who is bound; name the parties",
        _ => "no word on signature, ratification or entry into force; add the consent",
    };
}
