using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1012: words that scanning or conversion broke.</summary>
[Name("DL1012")]
public sealed class DamagedWords : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1012", "damaged-words", "Damaged text", Category.Structure, Severity.Warning,
        "\"{0}\" is damaged; {1}");

    /// <inheritdoc/>
    public override void Define()
    {
        DamagedText damage = null!;

        When()
            .Match(() => damage);

        Then()
            .Yield(_ => Descriptor.At(damage.Passage, damage.Passage.Text, damage.Meant == null ? "restore it from the original" : $"\"{damage.Meant}\" may be meant")
                .In(damage.Sentence)
                .MendedBy(damage.Meant == null ? null : new Fix($"write {AsCapital(damage)}", FixSafety.Unsafe, TextEdit.Replace(damage.Passage, AsCapital(damage)))));
    }

    private static string AsCapital(DamagedText damage) =>
        char.IsUpper(damage.Passage.Text[0]) ? string.Concat(damage.Meant![..1].ToUpperInvariant(), damage.Meant.AsSpan(1)) : damage.Meant!;
}
