using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4010: what matters is left to a later agreement.</summary>
[Name("DL4010")]
public sealed class AgreementToAgree : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4010", "agreement-to-agree", "Agreement to agree", Category.Enforcement, Severity.Warning,
        "\"{0}\" settles nothing; name the forum, the deadline and what holds without agreement");

    /// <inheritdoc/>
    public override void Define()
    {
        VagueTerm term = null!;

        When()
            .Match(() => term, t => t.Kind == VagueTermKind.AgreementToAgree, t => t.IsInPromise, t => t.Clarifier == null);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence)
                .Lacking("forum", "deadline", "default")
                .Because("searched: a deadline, a forum and a default in the same provision"));
    }
}
