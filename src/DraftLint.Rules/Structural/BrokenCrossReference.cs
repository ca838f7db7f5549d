using DraftLint.Diagnostics;
using DraftLint.Model;
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
                .And(reference.Provision!.Start, "the closest provision that exists"));
    }

    // "5" alone tells nothing: a member of a list or range is quoted with the whole.
    private static string Quote(CrossReference reference) => reference.Whole == reference.Passage || reference.Whole.Text.Length > MaxQuoted
        ? $"\"{reference.Passage.Text}\""
        : $"\"{reference.Passage.Text}\" in \"{reference.Whole.Text}\"";
}
