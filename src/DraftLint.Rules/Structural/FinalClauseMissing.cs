using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1010: a text that claims legal force lacks final clauses.</summary>
[Name("DL1010")]
public sealed class FinalClauseMissing : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1010", "final-clause-missing", "Final clause missing", Category.Structure, Severity.Warning,
        "\"{0}\", but no clause on {1}; write it")
    {
        Authority = "VCLT 7-41, 54-68; UN Charter 102",
    };

    /// <inheritdoc/>
    public override void Define()
    {
        FinalClauseGap gap = null!;

        When()
            .Match(() => gap);

        Then()
            .Yield(_ => Found(gap));
    }

    private static Finding Found(FinalClauseGap gap)
    {
        var finding = Descriptor.At(gap.Status.Words, gap.Status.Words.Text, Named(gap.Missing)).Lacking([.. gap.Missing])
            .Because("all headings, and all sentences but recitals, were searched");
        // The norms are those of treaties; one clause alone may be missing on purpose.
        if (gap.Status.Force == LegalForce.Contract)
            finding = finding.Under("what a contract leaves open, the law that applies to it decides");
        return gap.Missing.Count == 1 && gap.Missing[0] != "entry into force" ? finding.As(Severity.Suggestion) : finding;
    }

    private static string Named(IReadOnlyList<string> missing) => missing.Count == 1 ? missing[0] : $"{missing[0]} and {missing.Count - 1} more";
}
