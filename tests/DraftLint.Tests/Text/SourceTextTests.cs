using System.Text;
using DraftLint.Text;

namespace DraftLint.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("a\nb\nc", 3)]
    [InlineData("a\r\nb\r\nc", 3)]
    [InlineData("a\rb\rc", 3)]
    [InlineData("a\nb\r\nc\rd", 4)]
    [InlineData("a\n\r\nb", 3)]
    [InlineData("a\r\r\nb", 3)]
    [InlineData("a\n", 2)]
    [InlineData("", 1)]
    [InlineData("a\u2028b\u2029c\u0085d\u000Be\u000Cf", 1)]
    public void A_line_ends_at_LF_CRLF_or_CR_and_nowhere_else(string content, int lines) => Assert.Equal(lines, Of(content).LineCount);

    [Theory]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\ncd", 5, 2, 3)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("\U0001F54Ab", 2, 1, 3)]
    [InlineData("\uFEFFab\ncd", 3, 2, 1)]
    [InlineData("", 0, 1, 1)]
    public void A_place_has_a_line_and_a_column_in_UTF_16_units(string content, int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), Of(content).GetPosition(offset));

    [Theory]
    [InlineData("ab\r\ncd\r\n", 1, "ab")]
    [InlineData("ab\r\ncd\r\n", 2, "cd")]
    [InlineData("ab\r\ncd\r\n", 3, "")]
    [InlineData("ab\rcd", 1, "ab")]
    [InlineData("ab\ncd", 2, "cd")]
    public void A_line_is_shown_without_its_end(string content, int line, string shown)
    {
        var source = Of(content);
        Assert.Equal(shown, source.Slice(source.GetLineSpan(line)).ToString());
    }

    [Fact]
    public void A_byte_order_mark_counts_nothing()
    {
        Assert.True(SourceText.TryDecode("a.md", [0xEF, 0xBB, 0xBF, (byte)'x'], out var source, out _));
        Assert.True(source!.HasByteOrderMark);
        Assert.Equal("x", source.Content);
        Assert.False(Of("x").HasByteOrderMark);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, 1)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xC3 }, 2)]
    [InlineData(new byte[] { 0x61, 0xE2, 0x82, 0x62 }, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    public void The_first_byte_that_is_not_UTF_8_is_named(byte[] bytes, int offset)
    {
        Assert.False(SourceText.TryDecode("a.md", bytes, out var source, out var problem));
        Assert.Null(source);
        Assert.Equal($"not UTF-8: the first bad byte is at offset {offset}", problem);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_is_told_by_its_byte_order_mark(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Article 1")];
        Assert.False(SourceText.TryDecode("a.md", bytes, out _, out var problem));
        Assert.Equal("not UTF-8: the file begins with a UTF-16 byte order mark; save it as UTF-8", problem);
    }

    [Fact]
    public void A_zero_byte_is_not_text()
    {
        Assert.False(SourceText.TryDecode("a.md", [0x61, 0x62, 0x00, 0x63], out _, out var problem));
        Assert.Equal("not a text file: a zero byte at offset 2", problem);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        Assert.True(SourceText.TryDecode("a.md", [], out var source, out var problem));
        Assert.Null(problem);
        Assert.Equal("", source!.Content);
    }

    private static SourceText Of(string content) => new("a.md", content);
}
