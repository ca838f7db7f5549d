using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4009: a way out of a promise.</summary>
[Name("DL4009")]
public sealed class EscapeClause : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4009", "escape-clause", "Escape clause", Category.Enforcement, Severity.Warning,
        "\"{0}\" is a way out; strike it, or say when it applies and who decides");

    /// <inheritdoc/>
    public override void Define()
    {
        VagueTerm term = null!;

        When()
            .Match(() => term, t => t.Kind == VagueTermKind.Escape, t => t.IsInPromise);

        Then()
            .Yield(_ => Descriptor.At(term.Passage, term.Passage.Text).In(term.Sentence)
                .As(term.IsCommon ? Severity.Suggestion : Severity.Warning));
    }
}
