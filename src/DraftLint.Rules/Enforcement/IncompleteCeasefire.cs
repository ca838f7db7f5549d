using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4014: a ceasefire that does not say when and where it holds, what it forbids, who watches it and what follows a violation.</summary>
[Name("DL4014")]
public sealed class IncompleteCeasefire : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4014", "incomplete-ceasefire", "Ceasefire clause incomplete", Category.Enforcement, Severity.Error,
        "\"{0}\" leaves open: {1}; say it here or in an annex")
    {
        Authority = "Regulations annexed to Hague Convention IV of 1907, Articles 36-41: an armistice that sets no end may be ended at any time",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        CeasefireClause ceasefire = null!;

        When()
            .Match(() => ceasefire, c => c.Gaps.Count > 0);

        Then()
            .Yield(_ => Descriptor.At(ceasefire.Passage, ceasefire.Passage.Text, ceasefire.Gaps[0].Name).In(ceasefire.Sentence)
                .As(ceasefire.Gaps.Count > 1 ? Severity.Error : Severity.Warning)
                .Lacking(ceasefire.Missing)
                .Suggesting(ceasefire.SuggestedWording)
                .Because("searched: every operative provision and annex of this draft"));
    }
}
