using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4007: a breach has consequences, and nobody is named to find it.</summary>
[Name("DL4007")]
public sealed class ConsequenceWithoutFactFinder : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL4007", "consequence-without-fact-finder", "Consequence without a fact-finder", Category.Enforcement, Severity.Warning,
        "\"{0}\" has a consequence, and nobody finds the breach; name who decides, and by when")
    {
        Authority = "Vienna Convention on the Law of Treaties, Articles 65 to 68: notice and a procedure come before the consequence",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        UnfoundBreach breach = null!;

        When()
            .Match(() => breach);

        Then()
            .Yield(_ => Descriptor.At(breach.Condition, breach.Condition.Text).In(breach.Consequence.Sentence)
                .Lacking("fact-finder")
                .Because("searched: who finds the breach in the provision, those above and below it, and a forum for disputes anywhere"));
    }
}
