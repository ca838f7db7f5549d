using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Drafts;

public class DraftTests
{
    private static readonly Linter Linter = new([BuiltInRules.All.Throwing], [Given.Position("ukraine")]);

    internal static readonly string[] Names = [.. Repository.Files("drafts", "*.md").Select(path => path["drafts/".Length..^".md".Length])];

    public static TheoryData<string> Drafts => [.. Names];

    [Theory]
    [MemberData(nameof(Drafts))]
    public Task A_whole_draft_has_the_findings_that_were_reviewed(string draft) =>
        Verify(FindingListing.Of(Lint(Content(draft)))).UseDirectory("../Snapshots").UseParameters(draft);

    [Fact]
    public void Four_threads_find_what_one_finds()
    {
        var contents = Names.Select(Content).ToList();
        var alone = contents.Select(content => FindingListing.Of(Lint(content))).ToList();
        var together = Enumerable.Range(0, 4 * contents.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(at => FindingListing.Of(Lint(contents[at % contents.Count]))).ToList();
        Assert.All(together.Index(), found => Assert.Equal(alone[found.Index % alone.Count], found.Item));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_line_end_of_two_characters_moves_offsets_and_no_line_and_no_column(string draft)
    {
        var content = Content(draft);
        var (unix, windows) = (Lint(content), Lint(content.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(FindingListing.Of(unix), FindingListing.Of(windows));
        Assert.All(unix.Zip(windows), pair =>
        {
            var (one, other) = (pair.First.Passage, pair.Second.Passage);
            Assert.Equal(one.Span.Start + one.Position.Line - 1, other.Span.Start);
            Assert.Equal(one.Span.End + one.EndPosition.Line - 1, other.Span.End);
            Assert.Equal(one.Text, other.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void The_old_line_end_of_one_carriage_return_changes_nothing(string draft)
    {
        var content = Content(draft);
        Assert.Equal(Spans(Lint(content)), Spans(Lint(content.Replace('\n', '\r'))));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_byte_order_mark_counts_nothing(string draft)
    {
        var content = Content(draft);
        Assert.True(SourceText.TryDecode("draft.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(content)], out var source, out _));
        Assert.True(source!.HasByteOrderMark);
        Assert.Equal(Spans(Lint(content)), Spans(Linter.Lint(source).Findings));
    }

    private static string Content(string draft) => Repository.Read($"drafts/{draft}.md");

    private static IReadOnlyList<Finding> Lint(string content) => Linter.Lint(new SourceText("draft.md", content)).Findings;

    private static string Spans(IEnumerable<Finding> findings) => FindingListing.Of(findings) + string.Join(' ', findings.Select(finding => finding.Passage.Span));
}
