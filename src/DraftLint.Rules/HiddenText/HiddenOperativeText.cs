using DraftLint.Diagnostics;
using DraftLint.Syntax;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.HiddenText;

/// <summary>DL8004: a sentence that means to bind, and that is not shown.</summary>
[Name("DL8004")]
public sealed class HiddenOperativeText : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL8004", "hidden-operative-text", "Hidden operative text", Category.HiddenText, Severity.Error,
        "this sentence binds and {0}; show it or delete it");

    /// <inheritdoc/>
    public override void Define()
    {
        Facts.HiddenText text = null!;

        When()
            .Match(() => text);

        Then()
            .Yield(_ => Descriptor.At(text.Passage, Where(text.Concealment)));
    }

    private static string Where(Concealment concealment) => concealment switch
    {
        Concealment.Comment => "stands in a comment that nobody is shown",
        Concealment.Collapsed => "stands in a folded block that prints closed",
        _ => "has a style that hides it",
    };
}
