using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Robustness;

/// <summary>What must hold of any text: it is read or refused with a reason, and whatever is said of it lies inside it.</summary>
internal static class Soundness
{
    private static readonly Linter Linter = new([BuiltInRules.All], [Given.Position("ukraine")]);

    public static void Check(SourceText source)
    {
        var result = Linter.Lint(source);
        if (result.Agreement is not { } agreement)
        {
            Assert.NotEmpty(result.Problem!);
            return;
        }
        Assert.All(result.Findings, finding => CheckFinding(source, finding));
        Assert.All(agreement.Sentences, sentence => Inside(source, sentence.Passage));
        Assert.All(agreement.Provisions, provision => CheckProvision(source, provision));
        Assert.All(agreement.CrossReferences, reference => Inside(source, reference.Passage));
        Assert.All(agreement.DefinedTerms, term => Inside(source, term.Term));
        Assert.All(agreement.Draft.Blocks, block => Inside(source, block.Source));
    }

    private static void CheckFinding(SourceText source, Finding finding)
    {
        Inside(source, finding.Passage);
        Assert.NotEmpty(finding.Message);
        Assert.All(finding.Related, related => Inside(source, related.Passage));
    }

    private static void CheckProvision(SourceText source, Provision provision)
    {
        if (provision.Start is { } start)
            Inside(source, start);
        if (provision.Heading is { } heading)
            Inside(source, heading);
    }

    private static void Inside(SourceText source, Passage passage)
    {
        Inside(source, passage.Span);
        var (start, end) = (passage.Position, passage.EndPosition);
        Assert.True(start.Line >= 1 && start.Column >= 1 && end.Line <= source.LineCount && (start.Line, start.Column).CompareTo((end.Line, end.Column)) <= 0);
    }

    private static void Inside(SourceText source, TextSpan span) => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= source.Content.Length, $"{span} of {source.Content.Length}");
}
