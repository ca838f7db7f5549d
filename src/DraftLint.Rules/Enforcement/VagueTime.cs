using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4004: a promise whose time nobody can measure.</summary>
[Name("DL4004")]
public sealed class VagueTime : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4004", "vague-time", "Vague time", Category.Enforcement, Severity.Warning,
        "\"{0}\" sets no clock; write a number of days and what they run from");

    /// <inheritdoc/>
    public override void Define()
    {
        VagueTerm term = null!;

        When()
            .Match(() => term, t => t.Kind == VagueTermKind.Time, t => t.IsInPromise, t => t.Clarifier == null);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence)
                .As(term.IsCommon ? Severity.Suggestion : Severity.Warning)
                .Lacking("deadline")
                .Because("searched: a deadline in the same provision"));
    }
}
