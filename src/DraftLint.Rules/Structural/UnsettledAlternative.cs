using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1005: text in brackets that is not agreed yet.</summary>
[Name("DL1005")]
public sealed class UnsettledAlternative : Rule
{
    private const int MostQuoted = 40;

    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1005", "unsettled-alternative", "Unsettled alternative", Category.Structure, Severity.Suggestion,
        "\"{0}\" is not settled; agree on one text before anyone signs");

    /// <inheritdoc/>
    public override void Define()
    {
        Alternative alternative = null!;

        When()
            .Match(() => alternative);

        Then()
            .Yield(_ => Descriptor.At(alternative.Passage, Quote(alternative.Passage.Text)).In(alternative.Sentence));
    }

    private static string Quote(string words) => words.Length <= MostQuoted ? words : string.Concat(words.AsSpan(0, words.LastIndexOf(' ', MostQuoted) is var cut and > 0 ? cut : MostQuoted), " \u2026]");
}
