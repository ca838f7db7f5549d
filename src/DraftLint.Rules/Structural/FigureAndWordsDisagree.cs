using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1009: numbers and dates that cannot both be, or cannot be at all.</summary>
[Name("DL1009")]
public sealed class FigureAndWordsDisagree : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1009", "figure-and-words-disagree", "Figure and words disagree", Category.Structure, Severity.Error,
        "\"{0}\" {1}");

    /// <inheritdoc/>
    public override void Define()
    {
        Discrepancy discrepancy = null!;

        When()
            .Match(() => discrepancy);

        Then()
            .Yield(_ => Descriptor.At(discrepancy.Passage, discrepancy.Passage.Text, Fault(discrepancy))
                .In(discrepancy.Sentence)
                .And(discrepancy.Kind == DiscrepancyKind.FigureAndWords ? null : discrepancy.Other, Role(discrepancy.Kind))
                .MendedBy(AsInWords(discrepancy)));
    }

    private static string Fault(Discrepancy discrepancy) => discrepancy.Kind switch
    {
        DiscrepancyKind.FigureAndWords => "says two numbers; write the one that was agreed",
        DiscrepancyKind.ImpossibleDate => "is a day that does not exist; write the date that is meant",
        DiscrepancyKind.EndBeforeStart => "lies before the beginning, " + discrepancy.Other!.Text + "; put the dates in order",
        _ => "is not the sum of its parts, " + Figure(discrepancy.Expected!.Value) + "; correct a part or the total",
    };

    private static string Role(DiscrepancyKind kind) => kind == DiscrepancyKind.EndBeforeStart ? "the beginning" : "the first of the parts";

    // Where words and figures differ the words are presumed to be meant; only the parties know.
    private static Fix? AsInWords(Discrepancy discrepancy)
    {
        if (discrepancy.Kind != DiscrepancyKind.FigureAndWords || discrepancy.Other is not { } figure || !char.IsAsciiDigit(figure.Text[0]) || !figure.Text.All(c => char.IsAsciiDigit(c) || c == ','))
            return null;
        var number = Figure(discrepancy.Expected!.Value);
        return new Fix($"write {number} for {figure.Text}", FixSafety.Unsafe, TextEdit.Replace(figure, number));
    }

    private static string Figure(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);
}
