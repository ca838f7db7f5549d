using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2006: an abbreviation that nothing explains.</summary>
[Name("DL2006")]
public sealed class UndefinedAcronym : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2006", "undefined-acronym", "Undefined acronym", Category.Terms, Severity.Suggestion,
        "\"{0}\" is spelled out nowhere; write it out where it is first used");

    /// <inheritdoc/>
    public override void Define()
    {
        Acronym acronym = null!;

        When()
            .Match(() => acronym);

        Then()
            .Yield(_ => Descriptor.At(acronym.Passage, acronym.Passage.Text).In(acronym.Sentence)
                .Because("searched: the definitions, the brackets beside names, and the list of abbreviations that everybody knows"));
    }
}
