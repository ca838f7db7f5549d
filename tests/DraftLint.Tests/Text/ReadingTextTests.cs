using DraftLint.Syntax;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Text;

/// <summary>Whatever a reader sees knows the characters of the source that show it.</summary>
public class ReadingTextTests
{
    [Theory]
    [InlineData("Fish &amp; chips", "Fish & chips", "&", "&amp;")]
    [InlineData("Fish &amp; chips", "Fish & chips", "chips", "chips")]
    [InlineData("Fish &#x26; chips", "Fish & chips", "& chips", "&#x26; chips")]
    [InlineData("4 \\* 5", "4 * 5", "*", "*")]
    [InlineData("4 \\* 5", "4 * 5", "4 * 5", "4 \\* 5")]
    [InlineData("com\u00ADmis\u00ADsion", "commission", "commission", "com\u00ADmis\u00ADsion")]
    [InlineData("com\u00ADmission", "commission", "mission", "mission")]
    [InlineData("zero\u200Bwidth", "zerowidth", "zerowidth", "zero\u200Bwidth")]
    [InlineData("shall ~~not~~ meet", "shall  meet", "shall  meet", "shall ~~not~~ meet")]
    [InlineData("shall ~~not~~ meet", "shall  meet", "meet", "meet")]
    [InlineData("shall <del>not</del> meet", "shall  meet", "meet", "meet")]
    [InlineData("shall <ins>not</ins> meet", "shall not meet", "not meet", "not</ins> meet")]
    [InlineData("a **bold** word", "a bold word", "bold", "bold")]
    [InlineData("a **bold** word", "a bold word", "bold word", "bold** word")]
    [InlineData("the [Charter](https://example.org) says", "the Charter says", "Charter says", "Charter](https://example.org) says")]
    [InlineData("the `log` says", "the log says", "log", "`log`")]
    [InlineData("two\r\nlines", "two\nlines", "two\nlines", "two\r\nlines")]
    [InlineData("two\r\nlines", "two\nlines", "\n", "\r\n")]
    [InlineData("two\nlines", "two\nlines", "\nlines", "\nlines")]
    [InlineData("a<br>b", "a\nb", "b", "b")]
    [InlineData("a <!-- note --> b", "a  b", "b", "b")]
    [InlineData("dove \U0001F54A flies", "dove \U0001F54A flies", "flies", "flies")]
    public void Words_are_shown_by_characters_of_the_source(string markdown, string read, string words, string shown)
    {
        var reading = Given.Agreement(markdown).Draft.Reading;
        Assert.Equal(read, reading.Content.TrimEnd('\n'));
        var span = reading.ToSource(new TextSpan(reading.Content.IndexOf(words, StringComparison.Ordinal), words.Length));
        Assert.Equal(shown, markdown.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("The {--old--} text", "old")]
    [InlineData("The {~~old~>new~~} text", "old")]
    [InlineData("The ~~old~~ text", "~~old~~")]
    [InlineData("The <del>old</del> text", "<del>old</del>")]
    public void What_is_struck_out_is_kept_apart(string markdown, string struck)
    {
        var draft = Given.Agreement(markdown).Draft;
        Assert.Equal(struck, Assert.Single(draft.StruckOut).Text);
        Assert.DoesNotContain("old", draft.Reading.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The {++new++} text", "new")]
    [InlineData("The {~~old~>new~~} text", "new")]
    [InlineData("The {==new==} text", "new")]
    [InlineData("The {>>why?<<} new text", "new")]
    public void What_is_inserted_or_marked_is_text(string markdown, string word)
    {
        var reading = Given.Agreement(markdown).Draft.Reading;
        var span = reading.ToSource(new TextSpan(reading.Content.IndexOf(word, StringComparison.Ordinal), word.Length));
        Assert.Equal(markdown.IndexOf(word, StringComparison.Ordinal), span.Start);
        Assert.DoesNotContain("why", reading.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_kept_with_their_marks()
    {
        var draft = Given.Agreement("a <!-- one -->\n\n<!-- two\nlines -->\n\nb").Draft;
        Assert.Equal(["<!-- one -->", "<!-- two lines -->"], draft.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public void Simple_lines_of_the_front_matter_are_read()
    {
        var draft = Given.Agreement("---\nlang: en\ntitle: \"Pact\"\nlist:\n  - a\n# note\n---\n\ntext").Draft;
        Assert.Equal("en", draft.FrontMatter["lang"]);
        Assert.Equal("Pact", draft.FrontMatter["Title"]);
        Assert.Equal("text", draft.Reading.Content.Trim());
    }

    [Fact]
    public void Every_character_that_is_read_stands_in_the_source_at_its_place()
    {
        foreach (var path in Repository.Files("drafts", "*.md"))
        {
            var draft = Given.Agreement(Repository.Read(path)).Draft;
            foreach (var block in draft.Blocks.Where(block => block.Kind != BlockKind.TableCell))
            {
                for (var at = block.Reading.Start; at < block.Reading.End; at++)
                {
                    var c = draft.Reading.Content[at];
                    if (!char.IsWhiteSpace(c))
                        Assert.Contains(c, draft.Source.Slice(draft.Reading.ToSource(new TextSpan(at, 1))).ToString());
                }
            }
        }
    }
}
