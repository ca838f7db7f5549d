using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4001: something must be done, and nobody is named to do it.</summary>
[Name("DL4001")]
public sealed class ObligationWithoutObligor : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4001", "obligation-without-obligor", "Obligation without an obligor", Category.Enforcement, Severity.Warning,
        "\"{0}\" names nobody who must act; say by whom");

    /// <inheritdoc/>
    public override void Define()
    {
        Statement statement = null!;

        When()
            .Match(() => statement,
                s => s.IsOperative,
                s => !s.IsSubordinate,
                s => s.LacksObligor,
                s => s.Modality == Modality.Shall || s.Modality == Modality.Will || s.Modality == Modality.Undertakes || s.Modality == Modality.Bare)
            .Not<NearbyObligor>(nearby => nearby.Statement == statement);

        Then()
            .Yield(_ => Descriptor.At(statement.Passage, statement.Passage.Text).In(statement.Sentence)
                .As(statement.IsEnforcement || statement.IsGuarantee ? Severity.Error : Severity.Warning)
                .Lacking("obligor"));
    }
}
