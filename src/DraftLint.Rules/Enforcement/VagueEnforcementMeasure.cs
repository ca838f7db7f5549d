using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4002: a measure that no list, floor or annex makes definite.</summary>
[Name("DL4002")]
public sealed class VagueEnforcementMeasure : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4002", "vague-enforcement-measure", "Vague enforcement measure", Category.Enforcement, Severity.Error,
        "\"{0}\" can mean anything; name the measures, or the least of them")
    {
        Authority = "22 CFR 181.2(a)(3): an undertaking needs objective criteria by which its performance can be judged",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        EnforcementMeasure measure = null!;

        When()
            .Match(() => measure, m => m.IsOperative, m => m.Clarifier == null);

        Then()
            .Yield(_ => Descriptor.At(measure.Passage, measure.Passage.Text).In(measure.Sentence)
                .As(measure.IsInEnforcementContext && measure.IsPromised ? Severity.Error : Severity.Suggestion)
                .Lacking("named measures")
                .Because("searched: a list, a named measure and a reference in the same provision"));
    }
}
