using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.HiddenText;

/// <summary>DL8003: a word in which letters of another alphabet pass for those of its own.</summary>
[Name("DL8003")]
public sealed class MixedScriptLookAlike : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL8003", "mixed-script-look-alike", "Mixed-script look-alike in a word", Category.HiddenText, Severity.Error,
        "\"{0}\" is not the word that it looks like: \"{1}\" is {2} ({3}); type it anew")
    {
        Authority = "Unicode Technical Standard #39, 4 and 5",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        MixedScriptWord word = null!;

        When()
            .Match(() => word, w => w.LooksAlike);

        Then()
            .Yield(_ => Descriptor.At(word.Passage, word.Passage.Text, word.Letter, word.Alphabet, word.CodePoint));
    }
}
