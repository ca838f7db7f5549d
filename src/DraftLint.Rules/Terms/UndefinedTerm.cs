using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2001: words written like a defined term, or descriptions that decide a duty, a place or a party, that nothing in the text fixes.</summary>
[Name("DL2001")]
public sealed class UndefinedTerm : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2001", "undefined-term", "Undefined term", Category.Terms, Severity.Warning,
        "\"{0}\" is used like a defined term and defined nowhere; define it or name what is meant");

    /// <inheritdoc/>
    public override void Define()
    {
        TermUse use = null!;

        When()
            .Match(() => use, u => u.IsFirst, u => u.Definition == null, u => u.Drift == TermDrift.None)
            .Not<DefinedTerm>(term => term.Key == use.Key);

        Then()
            .Yield(_ => Descriptor.At(use.Passage, use.Passage.Text).In(use.Sentence).As(use.IsDescription ? Severity.Suggestion : Severity.Warning)
                .Because("searched: the definitions, the headings, the annexes and every mention in this draft" + Closest(use)));
    }

    private static string Closest(TermUse use) => use.Nearest is { } nearest ? $"; the closest definition: \"{nearest.Term.Text}\", line {nearest.Term.Position.Line}" : "";
}
