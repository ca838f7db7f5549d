using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Text;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1001: a reference whose target does not exist in this agreement.</summary>
[Name("DL1001")]
public sealed class BrokenCrossReference : Rule
{
    private const int MaxQuoted = 40;

    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1001", "broken-cross-reference", "Broken cross-reference", Category.Structure, Severity.Error,
        "{0} does not exist in this draft; refer to a provision that does");

    /// <inheritdoc/>
    public override void Define()
    {
        CrossReference reference = null!;

        When()
            .Match(() => reference, r => r.Target == ReferenceTarget.Nothing);

        Then()
            .Yield(_ => Descriptor.At(reference.Passage, Quote(reference))
                .In(reference.Sentence)
                .Because(reference.Reason)
                .And(reference.Provision!.Start, "the closest provision that exists")
                .MendedBy(Closest(reference)));
    }

    // Only where nothing but a number changes: "Article 12" for "Article 14".
    private static Fix? Closest(CrossReference reference)
    {
        var words = reference.Passage.Source.Slice(reference.Passage.Span);
        var stem = words.TrimEnd("0123456789");
        if (stem.Length == words.Length || stem.EndsWith(".") || reference.Provision?.Label is not { Suffix.Length: 0 } label)
            return null;
        var number = label.Ordinal.ToString(CultureInfo.InvariantCulture);
        var span = TextSpan.FromBounds(reference.Passage.Span.Start + stem.Length, reference.Passage.Span.End);
        return new Fix($"write {number} for {words[stem.Length..]}", FixSafety.Unsafe, new TextEdit(span, number));
    }

    // "5" alone tells nothing: a member of a list or range is quoted with the whole.
    private static string Quote(CrossReference reference) => reference.Whole == reference.Passage || reference.Whole.Text.Length > MaxQuoted
        ? $"\"{reference.Passage.Text}\""
        : $"\"{reference.Passage.Text}\" in \"{reference.Whole.Text}\"";
}
