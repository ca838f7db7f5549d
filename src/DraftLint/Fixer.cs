using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint;

/// <summary>
/// Makes the changes that findings propose: makes those that do not overlap, lints again, and so on until nothing changes.
/// </summary>
/// <param name="linter">What finds.</param>
/// <param name="scope">The fixes that are made: only the safe ones, or with <see cref="FixSafety.Unsafe"/> all.</param>
public sealed class Fixer(Linter linter, FixSafety scope)
{
    // A fix may make room for another; what is left after that has its turn when the user runs the fixes again.
    private const int MostRounds = 10;

    /// <summary>Fixes one text. The text itself is not touched: what it would become is in the result.</summary>
    public FixedDraft Fix(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var before = linter.Lint(source);
        var after = before;
        var mended = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { source.Content };
        for (var round = 0; round < MostRounds; round++)
        {
            var chosen = Choose(after.Findings);
            if (chosen.Count == 0)
                return new FixedDraft(before, after, mended, [], FixingEnd.Done);
            var text = Apply(after.Source!, chosen);
            if (!seen.Add(text))
                return new FixedDraft(before, after, mended, chosen, FixingEnd.Circular);
            mended.AddRange(chosen);
            after = linter.Lint(source.WithContent(text));
            if (after.Problem != null)
                return new FixedDraft(before, before, [], chosen, FixingEnd.Unreadable);
        }
        var left = Choose(after.Findings);
        return new FixedDraft(before, after, mended, left, left.Count == 0 ? FixingEnd.Done : FixingEnd.TooManyRounds);
    }

    // The first of overlapping fixes is made; the others have their turn when the text is linted again.
    private List<Finding> Choose(IReadOnlyList<Finding> findings)
    {
        var chosen = new List<Finding>();
        var taken = new List<TextSpan>();
        foreach (var finding in findings)
        {
            if (finding.Fix is not { } fix || fix.Safety > scope || fix.Edits.Any(edit => Touches(taken, edit.Span)))
                continue;
            chosen.Add(finding);
            foreach (var edit in fix.Edits)
                taken.Insert(~taken.BinarySearch(edit.Span), edit.Span);
        }
        return chosen;
    }

    // Two edits that meet at one place have no order between them: that is an overlap as well.
    private static bool Touches(List<TextSpan> taken, TextSpan span)
    {
        var at = taken.BinarySearch(span);
        if (at >= 0)
            return true;
        at = ~at;
        return (at > 0 && taken[at - 1].End >= span.Start) || (at < taken.Count && taken[at].Start <= span.End);
    }

    private static string Apply(SourceText source, List<Finding> chosen)
    {
        var text = new System.Text.StringBuilder(source.Content.Length);
        var at = 0;
        foreach (var edit in chosen.SelectMany(finding => finding.Fix!.Edits).OrderBy(edit => edit.Span))
        {
            text.Append(source.Content, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }
        return text.Append(source.Content, at, source.Content.Length - at).ToString();
    }
}

/// <summary>What fixing one draft gave.</summary>
/// <param name="Before">The findings in the text as it was.</param>
/// <param name="After">The findings that are left, and the fixed text.</param>
/// <param name="Mended">The findings whose fixes were made, by rounds and within them in the order of the text.</param>
/// <param name="Left">The findings whose fixes were not made any more; empty when it was done.</param>
/// <param name="End">How it ended.</param>
public sealed record FixedDraft(LintResult Before, LintResult After, IReadOnlyList<Finding> Mended, IReadOnlyList<Finding> Left, FixingEnd End);

/// <summary>How fixing a draft ended.</summary>
public enum FixingEnd
{
    /// <summary>Nothing was left to be made.</summary>
    Done,

    /// <summary>The fixes that are left would have made a text that was there before: they undo each other.</summary>
    Circular,

    /// <summary>Each round of fixes made room for others, for as long as is allowed.</summary>
    TooManyRounds,

    /// <summary>The fixes would have made a text that cannot be read; none was made.</summary>
    Unreadable,
}
