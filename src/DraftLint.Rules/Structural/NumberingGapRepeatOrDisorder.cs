using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Syntax;
using DraftLint.Text;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1003: numbering that skips, repeats or goes back, within the provision that holds it.</summary>
[Name("DL1003")]
public sealed class NumberingGapRepeatOrDisorder : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1003", "numbering-gap-repeat-or-disorder", "Numbering gap, repeat or disorder", Category.Structure, Severity.Warning,
        "\"{0}\" {1} \"{2}\"; {3}");

    /// <inheritdoc/>
    public override void Define()
    {
        NumberingFault fault = null!;

        When()
            .Match(() => fault);

        Then()
            .Yield(_ => Descriptor.At(fault.Provision.Label!.Passage, fault.Provision.Label.Text, Relation(fault.Kind), fault.Previous.Label!.Text, Remedy(fault))
                .In(fault.Provision)
                .And(fault.Previous.Label.Passage, "the number before it")
                .MendedBy(fault.IsOnlyMisnumbered ? Renumbered(fault) : null));
    }

    // Only where nothing but the last number changes: "3." for "2.", "Article 3" for "Article 2", "(c)" for "(b)".
    private static Fix? Renumbered(NumberingFault fault)
    {
        var label = fault.Provision.Label!.Passage;
        var words = label.Source.Slice(label.Span).ToString();
        var end = words.AsSpan().TrimEnd(".)]").Length;
        var digits = end - words.AsSpan(0, end).TrimEnd("0123456789").Length;
        if (digits == 0 && !IsSingleLetter(words, end, fault))
            return null;
        var first = end - Math.Max(digits, 1);
        var number = digits > 0
            ? fault.Expected.ToString(CultureInfo.InvariantCulture)
            : ((char)((char.IsAsciiLetterUpper(words[first]) ? 'A' : 'a') + fault.Expected - 1)).ToString();
        var span = TextSpan.FromBounds(label.Span.Start + first, label.Span.Start + end);
        return new Fix($"write {number} for {words[first..end]}", FixSafety.Unsafe, new TextEdit(span, number));
    }

    private static bool IsSingleLetter(string words, int end, NumberingFault fault) => fault is { Provision.Label.Style: LabelStyle.Letter, Expected: <= 26 }
        && end > 0 && char.IsAsciiLetter(words[end - 1]) && (end == 1 || !char.IsAsciiLetter(words[end - 2]));

    private static string Relation(NumberingFaultKind kind) => kind switch
    {
        NumberingFaultKind.Repeat => "repeats",
        NumberingFaultKind.Gap => "follows",
        _ => "comes after",
    };

    private static string Remedy(NumberingFault fault) => fault.Kind switch
    {
        NumberingFaultKind.Gap when fault.Provision.Label!.Ordinal == fault.Expected + 1 => "one number is missing",
        NumberingFaultKind.Gap => "numbers are missing",
        NumberingFaultKind.Repeat => "give each provision a number of its own",
        _ => "put the provisions in order",
    };
}
