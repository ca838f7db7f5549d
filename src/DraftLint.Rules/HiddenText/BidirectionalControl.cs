using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.HiddenText;

/// <summary>DL8001: a character that changes the order in which text is shown.</summary>
[Name("DL8001")]
public sealed class BidirectionalControl : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL8001", "bidirectional-control", "Bidirectional control character", Category.HiddenText, Severity.Error,
        "{0} changes the order in which the text is shown; delete it")
    {
        Authority = "CVE-2021-42574 (Trojan Source); Unicode Standard Annex #9",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        HiddenCharacter character = null!;

        When()
            .Match(() => character, c => c.Kind == HiddenCharacterKind.ReordersText);

        Then()
            .Yield(_ => Descriptor.At(character.Passage, character.CodePoint)
                // Deleting it changes what is shown, and so what a reader may have agreed to.
                .MendedBy(new Fix("delete it", FixSafety.Unsafe, TextEdit.Replace(character.Passage, ""))));
    }
}
