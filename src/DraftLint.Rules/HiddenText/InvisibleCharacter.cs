using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.HiddenText;

/// <summary>DL8002: a character that is in the text and shows nothing.</summary>
[Name("DL8002")]
public sealed class InvisibleCharacter : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL8002", "invisible-character", "Invisible character", Category.HiddenText, Severity.Error,
        "{0} is in the text and shows nothing; delete it")
    {
        Authority = "Unicode Technical Report #36, 2.1 and 3.5",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        HiddenCharacter character = null!;

        When()
            .Match(() => character, c => c.Kind != HiddenCharacterKind.ReordersText);

        Then()
            .Yield(_ => Descriptor.At(character.Passage, character.CodePoint).As(SeverityOf(character.Kind))
                // No reader sees a difference, but a search and a comparison do.
                .MendedBy(new Fix("delete it", FixSafety.Safe, TextEdit.Replace(character.Passage, ""))));
    }

    // A soft hyphen comes with text that was set for a page, and is seen where a line ends.
    private static Severity SeverityOf(HiddenCharacterKind kind) => kind == HiddenCharacterKind.DividesWord ? Severity.Suggestion : Descriptor.Severity;
}
