using DraftLint.Cli.PositionFiles;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Cli.Testing;

/// <summary>Runs a rule on the drafts of its page, and says where the page shows something else.</summary>
/// <param name="rule">The rule, alone.</param>
/// <param name="findPositions">Finds the positions that a draft is read for.</param>
internal sealed class PageTest(IRuleSet rule, PositionFinder findPositions)
{
    private const string Flagged = "Flagged";

    /// <summary>What differs, draft by draft: nothing for one that is as the page shows.</summary>
    /// <exception cref="UsageException">The page is damaged, or names a position that does not exist.</exception>
    public IReadOnlyList<DraftOutcome> Run(string name, string page)
    {
        try
        {
            return [.. Fence.Of(page.ReplaceLineEndings("\n").Split('\n'))
                .Where(fence => fence.Kind == "draft")
                .GroupBy(fence => fence.Heading)
                .SelectMany(section => section.Select((fence, at) => Run($"{section.Key.ToLowerInvariant()} {at + 1}", fence)))];
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"{name}: {exception.Message}");
        }
    }

    private DraftOutcome Run(string draft, Fence fence)
    {
        var lines = CaretLines.Strip(fence.Lines).Select(line => new VisibleText(line)).ToList();
        var positions = findPositions.Find(fence.Option("position") is { } side ? [side] : []);
        var result = new Linter([rule], positions).Lint(new SourceText("draft.md", string.Join('\n', lines.Select(line => line.Text))));
        var difference = CaretLines.Compare(fence.Lines, CaretLines.Write(lines, result.Findings)).ToList();
        if (difference.Count == 0 && (result.Findings.Count > 0) != (fence.Heading == Flagged))
            difference.Add(fence.Heading == Flagged ? "  nothing is found here" : "  a draft under this heading may have no finding");
        return new DraftOutcome(draft, fence.FirstLine + 1, difference);
    }
}

/// <summary>How a draft of a page compares with what the page shows.</summary>
/// <param name="Draft">Its name: <c>flagged 2</c>.</param>
/// <param name="Line">Where it begins in the page, from 1.</param>
/// <param name="Difference">The lines that differ: <c>-</c> for what the page shows, <c>+</c> for what is found.</param>
internal sealed record DraftOutcome(string Draft, int Line, IReadOnlyList<string> Difference);
