using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1002: words that point at a place, or at a text, without saying at which.</summary>
[Name("DL1002")]
public sealed class AmbiguousCrossReference : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1002", "ambiguous-cross-reference", "Ambiguous cross-reference", Category.Structure, Severity.Warning,
        "\"{0}\" {1}");

    /// <inheritdoc/>
    public override void Define()
    {
        UnclearReference reference = null!;

        When()
            .Match(() => reference);

        Then()
            .Yield(_ => Descriptor.At(reference.Passage, reference.Passage.Text, Fault(reference.Kind)).In(reference.Sentence));
    }

    private static string Fault(UnclearReferenceKind kind) => kind switch
    {
        UnclearReferenceKind.Several => "could be any provision above; give the number",
        UnclearReferenceKind.SeveralOfThatNumber => "stands in several articles and not in this one; name the article",
        UnclearReferenceKind.NothingAbove => "points at nothing above; name what is meant",
        UnclearReferenceKind.NoSuchDivision => "is no division of this text; name the one that is meant",
        _ => "is a text that nothing identifies; give its title and date",
    };
}
