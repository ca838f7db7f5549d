using System.Text;
using DraftLint.Text;

namespace DraftLint.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n\rcd", 4, 3, 1)]
    [InlineData("ab\r\n\r\ncd", 6, 3, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\U0001F54Ab", 3, 1, 4)]
    public void Lines_and_columns_count_from_one_and_columns_count_UTF_16_units(string content, int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), new SourceText("draft.md", content).GetPosition(offset));

    [Theory]
    [InlineData("ab\ncd\n", new[] { "ab", "cd", "" })]
    [InlineData("ab\r\ncd", new[] { "ab", "cd" })]
    [InlineData("ab\rcd\r\r", new[] { "ab", "cd", "", "" })]
    [InlineData("", new[] { "" })]
    [InlineData("\n", new[] { "", "" })]
    [InlineData("a\u2028b\u0085c\u000Bd\u000Ce", new[] { "a\u2028b\u0085c\u000Bd\u000Ce" })]
    public void A_line_ends_at_LF_CRLF_or_CR_and_nowhere_else(string content, string[] lines)
    {
        var source = new SourceText("draft.md", content);
        Assert.Equal(lines, Enumerable.Range(1, source.LineCount).Select(line => source.Slice(source.GetLineSpan(line)).ToString()));
    }

    [Fact]
    public void Every_offset_of_a_line_maps_to_that_line()
    {
        var source = new SourceText("draft.md", string.Concat(Enumerable.Range(0, 300).Select(length => new string('x', length % 7) + (length % 3 == 0 ? "\r\n" : length % 3 == 1 ? "\n" : "\r"))));
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            for (var offset = span.Start; offset <= span.End; offset++)
                Assert.Equal(new TextPosition(line, offset - span.Start + 1), source.GetPosition(offset));
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_character()
    {
        Assert.True(SourceText.TryDecode("draft.md", [0xEF, 0xBB, 0xBF, 0x61], out var source, out var problem));
        Assert.Null(problem);
        Assert.True(source!.HasByteOrderMark);
        Assert.Equal("a", source.Content);
        Assert.Equal(new TextPosition(1, 1), source.GetPosition(0));
    }

    [Fact]
    public void A_byte_order_mark_elsewhere_is_a_character() => Assert.Equal("a\uFEFFb", new SourceText("draft.md", "a\uFEFFb").Content);

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, "not UTF-8: the first bad byte is at offset 1")]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xC3 }, "not UTF-8: the first bad byte is at offset 2")]
    [InlineData(new byte[] { 0x61, 0xC0, 0xAF }, "not UTF-8: the first bad byte is at offset 1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xE9 }, "not UTF-8: the first bad byte is at offset 3")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "not UTF-8: the file begins with a UTF-16 byte order mark; save it as UTF-8")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "not UTF-8: the file begins with a UTF-16 byte order mark; save it as UTF-8")]
    [InlineData(new byte[] { 0x61, 0x00 }, "not a text file: a zero byte at offset 1")]
    public void Bytes_that_are_no_text_are_refused_with_the_place(byte[] bytes, string expected)
    {
        Assert.False(SourceText.TryDecode("draft.md", bytes, out var source, out var problem));
        Assert.Null(source);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Text_of_all_lengths_of_UTF_8_is_read()
    {
        const string content = "a é \u20AC \U0001F54A";
        Assert.True(SourceText.TryDecode("draft.md", Encoding.UTF8.GetBytes(content), out var source, out _));
        Assert.Equal(content, source!.Content);
    }
}
