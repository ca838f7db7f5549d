using System.Diagnostics;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Syntax;

public class CommentLineTests
{
    [Theory]
    [InlineData("1. One.\n   - a\n{0}   - b\n2. Two.\n")]
    [InlineData("1. One.\n\n{0}   More of one.\n2. Two.\n")]
    [InlineData("- one\n{0}- two\n")]
    [InlineData("## Article 1\n\n{0}The Parties shall meet.\n")]
    public void A_comment_on_lines_of_its_own_changes_nothing_around_it(string text)
    {
        var without = Blocks(string.Format(null, text, ""));

        Assert.Equal(without, Blocks(string.Format(null, text, "<!-- a remark -->\n")));
        Assert.Equal(without, Blocks(string.Format(null, text, "<!-- a remark\n\nof lines --> <!-- two -->\n")));
    }

    [Fact]
    public void All_comments_are_found_in_the_order_of_the_text()
    {
        var draft = Given.Agreement("<!-- one -->\n\nThe Parties <!-- two --> shall meet.\n\n<!-- three --> They part.\n\n<!-- four\n -->\n").Draft;

        Assert.Equal(["<!-- one -->", "<!-- two -->", "<!-- three -->", "<!-- four -->"], draft.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public void Text_behind_a_comment_is_read() =>
        Assert.Contains("They part.", Given.Agreement("# T\n\n<!-- three --> They part.\n").Draft.Reading.Content, StringComparison.Ordinal);

    [Fact]
    public void Comments_that_nothing_ends_cost_no_more_than_their_length()
    {
        var watch = Stopwatch.StartNew();
        _ = Given.Agreement(string.Concat(Enumerable.Repeat("<!-- a\n", 50_000)));
        _ = Given.Agreement(string.Concat(Enumerable.Repeat("<!-- a\n", 50_000)) + "--> text");

        // A search to the end for each would take minutes; the limit leaves room for a busy machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    private static IEnumerable<string> Blocks(string text)
    {
        var draft = Given.Agreement(text).Draft;
        return draft.Blocks.Select(block => $"{block.Kind} {block.ListDepth} {block.Marker} {draft.Reading.Content[block.Reading.Start..block.Reading.End]}");
    }
}
