using System.Text;
using DraftLint.Text;

namespace DraftLint.Tests.Robustness;

public class HostileTextTests
{
    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["nothing"] = () => "",
        ["a byte order mark"] = () => "\uFEFF",
        ["blank lines"] = () => Times("\r\n \t\r", 5000),
        ["one long line"] = () => Times("The Parties shall meet. ", 45_000),
        ["one long word"] = () => new string('x', 1_000_000),
        ["one long number"] = () => new string('9', 100_000) + ". It ends.",
        ["long labels"] = () => Times("Article 99999999999999999999\n\n1.2.3.4.5.6.7.8.9.10.11.12 text\n\n(zzzz) text\n\n", 200),
        ["lists in lists"] = () => string.Concat(Enumerable.Range(0, 40).Select(depth => new string(' ', 2 * depth) + "- shall\n")),
        ["list markers on one line"] = () => Times("- ", 5000),
        ["quotations in quotations"] = () => Times("> ", 5000) + "The Party shall pay.",
        ["opening brackets"] = () => Times("[", 20_000),
        ["brackets in brackets"] = () => Times("[Ukraine: ", 2000) + Times("]", 2000),
        ["parentheses"] = () => Times("(the \"X\" ", 5000),
        ["emphasis marks"] = () => Times("**a _b ~~c ", 3000),
        ["editorial marks"] = () => Times("{--a {++b {~~c~> ", 3000),
        ["backticks"] = () => string.Concat(Enumerable.Range(1, 300).Select(count => new string('`', count) + " ")),
        ["open tags"] = () => Times("<del><ins><!-- ", 3000),
        ["entities"] = () => Times("&amp;&#0;&#x110000;&nosuch; ", 3000),
        ["a wide table"] = () => Times("| a ", 500) + "|\n" + Times("|---", 500) + "|\n" + Times("| shall ", 500) + "|\n",
        ["footnotes"] = () => Times("The Party[^1] shall[^2] pay.\n\n[^1]: may\n[^2]: will [^1]\n", 300),
        ["quotation marks"] = () => Times("\u201CThe \u00ABX ", 5000),
        ["lone surrogates"] = () => "Article 1\n\nThe \uD800 Party \uDC00 shall\uDBFF pay.\uDFFF",
        ["zero characters"] = () => "The\0Party\0shall \"\0\" means \0.",
        ["controls"] = () => new string([.. Enumerable.Range(0, 0x500).Select(c => (char)c)]),
        ["direction marks"] = () => Times("\u202Eshall\u202C \u2066pay\u2069 ", 2000),
        ["references"] = () => Times("Articles 1 to 2, 3 and 4(a)(b)(i) of Annex A of paragraph 7 of Article 9(", 1000),
        ["stems without end"] = () => Times("The Parties shall: (a) ", 3000),
        ["stops"] = () => Times("... ?! .", 5000),
        ["front matter that never ends"] = () => "---\nlang: en\n" + Times("key: value\n", 2000),
        ["definitions in a circle"] = () => Times("\"A\" means \"B\". \"B\" means \"A\". ", 1000),
        ["roman numerals"] = () => string.Concat(Enumerable.Range(1, 800).Select(_ => "MMMCMXCIX. text\n\n(iiii) text\n\n")),
        ["not Latin"] = () => Times("\u0421\u0442\u0430\u0442\u0442\u044F 1. \u7B2C\u4E00\u6761 \u0627\u0644\u0645\u0627\u062F\u0629 1. ", 2000),
        ["an open fence"] = () => "````draft\n# Treaty\n\n1. The Parties shall meet.\n",
        ["a table with holes"] = () => "| a | b |\n| --- | --- |\n|\n| c\n||||||\n\n| [date] |\n",
        ["a footnote and no text"] = () => "[^1]: [date]",
        ["link definitions"] = () => string.Concat(Enumerable.Range(0, 2000).Select(at => $"[a{at}]: b\n")),
        ["headings of all levels"] = () => string.Concat(Enumerable.Range(0, 600).Select(at => new string('#', 1 + (at % 6)) + $" Article {at}\n\n")),
        ["underlined headings"] = () => Times("a\n===\n---\n", 1000),
        ["empty points"] = () => Times("1.\n", 5000),
        ["short points"] = () => Times("(i) a;\n\n", 1500),
        ["braces"] = () => Times("{{a", 5000),
        ["backslashes"] = () => Times("\\", 50_000),
        ["underscores"] = () => Times("_", 100_000),
        ["section signs"] = () => Times("\u00A7 ", 20_000) + "\u00A7 1",
        ["one sentence of modal verbs"] = () => Times("shall ", 10_000),
        ["a chain of conjunctions"] = () => "The Parties affirm that it rains" + Times(" and that it snows", 100_000) + " and shall go.",
        ["a number without end"] = () => "The Buyer shall pay" + Times(" one hundred and", 2000) + " two hundred" + Times(" million", 2000) + " euros or 5" + Times(" billion", 2000) + ".",
        ["one sentence of articles"] = () => Times("Article 7 ", 2000),
        ["invisible characters"] = () => Times("\u200B\u202E\u00AD\uFEFF", 5000),
        ["combining marks"] = () => "1. a" + Times("\u0301", 20_000) + " shall meet.",
        ["letters of two units"] = () => Times("\U0001F54A \U00010400 shall ", 5000),
        ["line ends of all kinds"] = () => "1. a\r\n2. b\r3. c\n\r4. d\r\r\n\n5. e\u2028Article 2\u2029f\u0085g\u000Bh\u000Ci",
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_text_is_checked_or_refused_in_words(string name)
    {
        var text = Texts[name]();
        // Only what nests absurdly deep may be refused.
        Assert.Equal(name is not ("list markers on one line" or "quotations in quotations" or "opening brackets"), Spans.Check(text));
    }

    [Fact]
    public void Bytes_at_random_are_checked_or_refused_in_words()
    {
        var random = new Random(4711);
        var texts = 0;
        for (var round = 0; round < 1000; round++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            // Half of the rounds stay in ASCII, where most bytes decode.
            if (round % 2 == 0)
                bytes = [.. bytes.Select(value => (byte)(value & 0x7F))];
            if (SourceText.TryDecode("random.md", bytes, out var source, out var problem))
                texts += Spans.Check(source!.Content) ? 1 : 0;
            else
                Assert.Matches("^(not UTF-8|not a text file): ", problem);
        }
        Assert.InRange(texts, 100, 900);
    }

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
