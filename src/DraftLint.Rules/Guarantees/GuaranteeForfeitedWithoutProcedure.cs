using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Guarantees;

/// <summary>DL3005: a guarantee that lapses, and nobody finds that it has.</summary>
[Name("DL3005")]
public sealed class GuaranteeForfeitedWithoutProcedure : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL3005", "guarantee-forfeited-without-procedure", "Guarantee forfeited without procedure", Category.Guarantees, Severity.Error,
        "\"{0}\": {1} is not said; name the finder, a time to cure, and the extent of the loss")
    {
        Authority = "VCLT 60 and 65-68: a material breach is invoked by notice, with time to answer, and does not end a treaty by itself",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        GuaranteeLoss loss = null!;

        When()
            .Match(() => loss, l => l.IsSelfJudging || l.Missing.Length > 1);

        Then()
            .Yield(_ => Descriptor.At(loss.Passage, loss.Passage.Text, loss.Missing[0]).In(loss.Sentence)
                .As(loss.IsSelfJudging ? Severity.Error : Severity.Warning)
                .Lacking(loss.Missing)
                .Suggesting(GuaranteeElements.Loss.Suggestion)
                .Because("searched: this provision and its neighbours, and the provisions that it refers to or that refer to it"));
    }
}
