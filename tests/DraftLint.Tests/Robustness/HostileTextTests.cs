using System.Text;
using DraftLint.Text;

namespace DraftLint.Tests.Robustness;

public class HostileTextTests
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["empty"] = "",
        ["one line feed"] = "\n",
        ["one carriage return"] = "\r",
        ["only blanks"] = new(' ', 10_000),
        ["only a mark of a list"] = "-",
        ["lists in lists"] = string.Concat(Enumerable.Range(0, 40).Select(depth => $"{new string(' ', 2 * depth)}- point {depth}\n")),
        ["lists in lists on one line"] = string.Concat(Enumerable.Repeat("- ", 4_000)) + "deep",
        ["numbers in lists on one line"] = string.Concat(Enumerable.Repeat("1. ", 4_000)) + "deep",
        ["quotations in quotations"] = new string('>', 5_000) + " deep",
        ["brackets in brackets"] = new string('[', 20_000) + "deep" + new string(']', 20_000),
        ["open brackets"] = "1. " + new string('[', 50_000),
        ["parentheses in parentheses"] = new string('(', 50_000) + "a" + new string(')', 50_000),
        ["emphasis without end"] = "1. " + string.Concat(Enumerable.Repeat("**a _b ", 4_000)),
        ["stars"] = new('*', 100_000),
        ["backticks of growing length"] = string.Concat(Enumerable.Range(1, 300).Select(length => new string('`', length) + " ")),
        ["an open fence"] = "````draft\n# Treaty\n\n1. The Parties shall meet.\n",
        ["an open comment"] = "1. The Parties <!-- shall meet.\n\n2. They shall part.",
        ["open comments"] = string.Concat(Enumerable.Repeat("<!-- ", 20_000)),
        ["open tags"] = string.Concat(Enumerable.Repeat("<del>a", 20_000)),
        ["open editing marks"] = string.Concat(Enumerable.Repeat("{--a", 20_000)),
        ["editing marks in editing marks"] = string.Concat(Enumerable.Repeat("{++", 5_000)) + "a" + string.Concat(Enumerable.Repeat("++}", 5_000)),
        ["braces"] = string.Concat(Enumerable.Repeat("{{a", 6_000)),
        ["open quotation marks"] = string.Concat(Enumerable.Repeat("\"a ", 30_000)),
        ["definitions of definitions"] = string.Concat(Enumerable.Range(0, 2_000).Select(at => $"\"Term {at}\" means \"Term {at + 1}\".\n\n")),
        ["one line of a megabyte without a blank"] = new('a', 1_000_000),
        ["one line of a megabyte of words"] = string.Concat(Enumerable.Repeat("The parties met and went home. ", 33_000)),
        ["one sentence of modal verbs"] = string.Concat(Enumerable.Repeat("shall ", 10_000)),
        ["one line of references"] = string.Concat(Enumerable.Repeat("Article 1(2)(a), ", 2_000)),
        ["one line of labels"] = "1. The Parties: " + string.Concat(Enumerable.Repeat("(a) meet; (b) part; ", 1_000)),
        ["one line of headings"] = string.Concat(Enumerable.Repeat("Article 7 ", 2_000)),
        ["many short lines"] = string.Concat(Enumerable.Repeat("1.\n", 10_000)),
        ["many short points"] = string.Concat(Enumerable.Repeat("(i) a;\n\n", 1_500)),
        ["numbers that overflow"] = "99999999999999999999. a\n\nArticle 99999999999999999999\n\nb\n\n4.99999999999.7. c\n\nPart MMMMMMMMMMMMMMMM\n",
        ["headings of all levels"] = string.Concat(Enumerable.Range(0, 1_000).Select(at => new string('#', 1 + (at % 6)) + " Article " + at + "\n\n")),
        ["a table as wide as a street"] = string.Concat(Enumerable.Repeat("| a ", 2_000)) + "|\n" + string.Concat(Enumerable.Repeat("|---", 2_000)) + "|\n" + string.Concat(Enumerable.Repeat("| b ", 2_000)) + "|\n",
        ["a table with holes"] = "| a | b |\n| --- | --- |\n|\n| c\n||||||\n\n| [date] |\n",
        ["footnotes that refer to each other"] = "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n",
        ["a footnote and no text"] = "[^1]: [date]",
        ["link definitions"] = string.Concat(Enumerable.Range(0, 5_000).Select(at => $"[a{at}]: b\n")),
        ["front matter without end"] = "---\nlang: en\n",
        ["front matter and nothing else"] = "---\na: b\n---\n",
        ["setext lines"] = string.Concat(Enumerable.Repeat("a\n===\n---\n", 1_000)),
        ["entities that are none"] = string.Concat(Enumerable.Repeat("&#0; &#x110000; &nosuch; &amp", 2_000)),
        ["backslashes"] = new('\\', 50_000),
        ["controls"] = string.Concat(Enumerable.Range(1, 31).Select(code => (char)code)),
        ["invisible characters only"] = string.Concat(Enumerable.Repeat("\u200B\u202E\u00AD\uFEFF", 5_000)),
        ["combining marks"] = "1. a" + new string('\u0301', 20_000) + " shall meet.",
        ["letters of two units"] = string.Concat(Enumerable.Repeat("\U0001F54A \U00010400 shall ", 5_000)),
        ["writing from right to left"] = "1. " + string.Concat(Enumerable.Repeat("\u05D0\u05D1 shall \u0627\u0628 ", 5_000)),
        ["line and paragraph separators"] = "1. a\u2028Article 2\u2029b\u0085c\u000Bd\u000Ce",
        ["mixed line ends"] = "1. a\r\n2. b\r3. c\n\r4. d\r\r\n\n5. e",
        ["stops"] = "1. " + string.Concat(Enumerable.Repeat("U.S. e.g. ...!?.) ", 10_000)),
        ["section signs"] = string.Concat(Enumerable.Repeat("§ ", 20_000)) + "§ 1",
        ["underscores"] = new('_', 100_000),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_text_is_read_or_refused_and_every_place_lies_inside_it(string name) => Soundness.Check(new SourceText(name, Texts[name]));

    [Fact]
    public void Bytes_that_are_no_text_are_refused_or_read()
    {
        var random = new Random(4711);
        var readable = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            // Half of the rounds stay in ASCII, where most bytes decode.
            if (round % 2 == 0)
                bytes = [.. bytes.Select(value => (byte)(value & 0x7F))];
            if (SourceText.TryDecode("random", bytes, out var source, out var problem))
            {
                readable++;
                Soundness.Check(source!);
            }
            else
            {
                Assert.Matches("^(not UTF-8|not a text file): ", problem);
            }
        }
        Assert.InRange(readable, 100, 1_900);
    }

    [Fact]
    public void A_zero_byte_is_refused_with_its_place()
    {
        Assert.False(SourceText.TryDecode("zero", Encoding.UTF8.GetBytes("1. The\0 Parties"), out var source, out var problem));
        Assert.Null(source);
        Assert.Equal("not a text file: a zero byte at offset 6", problem);
    }

    [Fact]
    public void Half_of_a_letter_of_two_units_cannot_enter()
    {
        // The UTF-8 form of a lone surrogate is no UTF-8.
        Assert.False(SourceText.TryDecode("surrogate", [0x61, 0xED, 0xA0, 0x80], out _, out var problem));
        Assert.Equal("not UTF-8: the first bad byte is at offset 1", problem);
    }
}
