using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Text;

public class ReadingTextTests
{
    [Theory]
    [InlineData("Fish &amp; chips", "Fish & chips")]
    [InlineData("Caf&eacute; &#167; 3", "Caf\u00E9 \u00A7 3")]
    [InlineData("a \\* b \\[c\\]", "a * b [c]")]
    [InlineData("with\u00ADdraw", "withdraw")]
    [InlineData("with\u200Bdraw", "withdraw")]
    [InlineData("keep~~drop~~ keep", "keep keep")]
    [InlineData("keep<del>drop</del> keep", "keep keep")]
    [InlineData("old <ins>new</ins>", "old new")]
    [InlineData("a **bold** and _slanted_ `word`", "a bold and slanted word")]
    [InlineData("see [the Treaty](https://example.org)", "see the Treaty")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a<br>b", "a\nb")]
    [InlineData("a<!-- remark -->b", "ab")]
    [InlineData("noon{>>why?<<}.", "noon.")]
    [InlineData("a{--n--}{++ new++} word", "a new word")]
    [InlineData("**{++bold++}** word", "bold word")]
    public void A_reader_sees_no_markup(string markdown, string read) => Assert.Equal(read, Read(markdown).Content.TrimEnd('\n'));

    [Theory]
    [InlineData("ten {--nine--} days", "ten", "nine")]
    [InlineData("ten {>>why ten?<<} days", "ten", "why")]
    [InlineData("{~~ten~>nine~~} days", "nine", "ten")]
    [InlineData("{++ten++} days", "ten", "+")]
    [InlineData("{==ten==} days", "ten", "=")]
    public void CriticMarkup_reads_as_if_its_edits_were_accepted(string markdown, string seen, string hidden)
    {
        var read = Read(markdown).Content;
        Assert.Contains(seen, read, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fish &amp; chips", "&", "&amp;")]
    [InlineData("Fish &amp; chips", "chips", "chips")]
    [InlineData("a \\* b", "* b", "* b")]
    [InlineData("We with\u00ADdraw now", "withdraw", "with\u00ADdraw")]
    [InlineData("keep ~~drop~~ this", "this", "this")]
    [InlineData("a {++new++} word", "new", "new")]
    [InlineData("one\r\ntwo three", "two", "two")]
    [InlineData("one\r\ntwo three", "one\ntwo", "one\r\ntwo")]
    [InlineData("a **bold** word", "bold word", "bold** word")]
    [InlineData("a\r\n\r\nb `code` c", "c", "c")]
    [InlineData("\uFEFFfirst word", "word", "word")]
    [InlineData("|   one | two   |\n|---|---|\n|  three |four  |", "one", "one")]
    [InlineData("|   one | two   |\n|---|---|\n|  three |four  |", "two", "two")]
    [InlineData("|   one | two   |\n|---|---|\n|  three |four  |", "three", "three")]
    [InlineData("| a \\| b  | c |\n|---|---|\n| d | e |", "b", "b")]
    [InlineData("a \\\\ b", "\\", "\\")]
    public void What_is_read_knows_where_it_is_written(string markdown, string read, string written)
    {
        var reading = Read(markdown);
        var at = reading.Content.LastIndexOf(read, StringComparison.Ordinal);
        Assert.True(at >= 0, reading.Content);
        Assert.Equal(written, reading.Source.Slice(reading.ToSource(new TextSpan(at, read.Length))).ToString());
    }

    [Theory]
    [InlineData("keep ~~drop~~ keep", "~~drop~~")]
    [InlineData("keep <del>drop</del> keep", "<del>drop</del>")]
    [InlineData("keep {--drop--} keep", "drop")]
    [InlineData("{~~drop~>keep~~}", "drop")]
    public void What_is_struck_out_is_told_apart(string markdown, string struck) =>
        Assert.Equal(struck, Assert.Single(Given.Agreement(markdown).Draft.StruckOut).Text);

    [Fact]
    public void Every_character_of_the_drafts_is_read_where_it_is_written()
    {
        foreach (var path in Repository.Files("drafts", "*.md"))
        {
            var draft = Given.Agreement(Repository.Read(path)).Draft;
            foreach (var block in draft.Blocks)
            {
                for (var at = block.Reading.Start; at < block.Reading.End; at++)
                {
                    var c = draft.Reading.Content[at];
                    var span = draft.Reading.ToSource(new TextSpan(at, 1));
                    Assert.True(char.IsWhiteSpace(c) || draft.Source.Slice(span).Contains(c), $"{path} at {draft.Source.GetPosition(span.Start)}: {c}");
                }
            }
        }
    }

    private static ReadingText Read(string markdown) => Given.Agreement(markdown).Draft.Reading;
}
