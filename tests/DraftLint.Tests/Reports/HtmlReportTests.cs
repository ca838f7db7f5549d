using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

public sealed partial class HtmlReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_that_a_finding_quotes_are_marked_and_lead_to_its_note()
    {
        var html = new Marker("stone").Html("A stone stands.\n");

        Assert.Contains("""<p>A <mark class="warning" data-f="1">stone</mark><a class="ref" id="r1" href="#f1" aria-label="finding 1">1</a> stands.</p>""", html, StringComparison.Ordinal);
        Assert.Contains("""<li class="note warning" id="f1" tabindex="-1" data-s="warning" data-r="XX1001">""", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b c", "a b", "b c", "<mark class=\"warning\" data-f=\"1\">a </mark><mark class=\"warning\" data-f=\"1 2\">b</mark>REF1<mark class=\"warning\" data-f=\"2\"> c</mark>REF2")]
    [InlineData("a b c", "a b c", "b", "<mark class=\"warning\" data-f=\"1\">a </mark><mark class=\"warning\" data-f=\"1 2\">b</mark>REF2<mark class=\"warning\" data-f=\"1\"> c</mark>REF1")]
    public void Findings_may_overlap(string draft, string one, string other, string expected)
    {
        var text = Passage(new Marker(one) { Also = new Marker(other) }.Html(draft));

        Assert.Equal(expected, Reference().Replace(text, "REF$1"));
    }

    [Theory]
    [InlineData("a &amp; b stone", "a &amp; b STONE")]
    [InlineData("**bold** `code` [link](http://a.example) stone", "bold code link STONE")]
    [InlineData("&lt;script&gt; stone", "&lt;script&gt; STONE")]
    [InlineData("st<!-- x -->one stone", "stone STONE")]
    public void The_text_is_what_a_reader_sees(string draft, string expected) =>
        Assert.Equal(expected, Mark().Replace(Passage(new Marker("stone").Html(draft)), "STONE"));

    [Fact]
    public void Provisions_that_share_a_paragraph_begin_lines() =>
        Assert.Contains("<br>(b) be <mark", new Marker("glad").Html("# T\n\n## Article 1\n\n1. Each Party shall:\n(a) be kind; and\n(b) be glad.\n"), StringComparison.Ordinal);

    [Fact]
    public void A_table_is_a_table_with_its_notes_beside_it()
    {
        var html = new Marker("stone").Html("| a | b |\n| --- | --- |\n| c | stone |\n\nAnd a stone.\n");

        Assert.Contains("<table>\n<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\n<tr><td>c</td><td><mark", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<ul class=\"notes\">").Length - 1);
    }

    [Fact]
    public void What_guarantees_lack_and_who_owes_what_stands_above_the_draft()
    {
        const string Draft = "# Treaty\n\nNorway and Moldova (\"the Parties\") agree:\n\n## Article 1\n\nIf Moldova is attacked by \"A&B\", Norway shall assist Moldova within two days.\n";
        var html = new Marker("stone").Html(Draft);

        Assert.Contains("<summary>Guarantees and enforcement: what is said and what is missing</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Norway</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<td>within two days</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("A&B", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"matrix\"", new Marker("stone").Html("A stone stands.\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_reader_sees_is_told_where_it_stands()
    {
        _folder.Write("a.md", "# T\n\nA st\u202Eone stands.\n");
        var html = Command.Run(_folder.Path, ["a.md", "--select", "DL8001", "--format", "html"]).Output;

        Assert.Contains("<p>A st<a class=\"ref\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
    }

    [Fact]
    public void What_a_draft_waives_is_on_the_first_screen_and_in_the_margin()
    {
        var draft = "# T\n\n## Article 1\n\n<!-- draftlint-disable-next DL4003 -- agreed <b>orally</b> -->\n\nThe Parties should meet.\n";
        var html = Command.Run(_folder.Path, ["-", "--select", "DL4003", "--format", "html"], draft).Output;

        Assert.Contains("<span class=\"sev waived\">1 waived</span>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"notice\">Waived in the text of the drafts: 1 finding.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"waived\" data-f=\"1\">should</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"sev\">waived warning</span>", html, StringComparison.Ordinal);
        Assert.Contains("<b>Waived:</b> in the text: agreed &lt;b&gt;orally&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_comments_has_its_notes()
    {
        var html = new Marker("stone").Html("<!-- a stone -->\n");

        Assert.Contains("This draft has no text. <a class=\"ref\" id=\"r1\"", html, StringComparison.Ordinal);
        Assert.Contains("<li class=\"note warning\" id=\"f1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_could_not_be_checked_is_told()
    {
        _folder.Write("a.md", [0]);

        Assert.Contains("<p class=\"notice\">Not checked: not a text file: a zero byte at offset 0.</p>", Command.Run(_folder.Path, [".", "--format", "html"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_checked_is_told_first() =>
        Assert.Contains("<p class=\"notice\">Red lines not checked: choose a side with --position ukraine.</p>\n</header>", Command.Run(_folder.Path, ["-", "--format", "html"], "# T\n").Output, StringComparison.Ordinal);

    [Fact]
    public void The_policy_names_the_style_sheet_and_the_script_that_are_in_the_page()
    {
        var html = new Marker("stone").Html("A stone.\n");

        Assert.Contains($"style-src '{Hash(Between(html, "<style>", "</style>"))}'; script-src '{Hash(Between(html, "<script>", "</script>"))}';", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_no_address_outside_itself_no_handler_and_no_style_of_its_own()
    {
        var html = Command.Run(Repository.PathOf(""), ["drafts", "--format", "html", "--position", "ukraine"]).Output;
        var tags = Tag().Matches(Between(html, "<body>", "<script>")).Select(tag => tag.Value).ToList();

        Assert.NotEmpty(tags);
        Assert.DoesNotContain(tags, tag => OutsideOrActive().IsMatch(tag));
        Assert.DoesNotContain("url(", Between(html, "<style>", "</style>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_in_the_text_has_its_note_and_no_id_is_there_twice()
    {
        var html = Command.Run(Repository.PathOf(""), ["drafts", "--format", "html", "--position", "ukraine"]).Output;
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(Anchor().Matches(html), match => Assert.Contains(match.Groups[1].Value, ids));
        Assert.True(ids.Count(id => id[0] == 'f') > 50);
        Assert.Equal(ids.Where(id => Numbered().IsMatch(id)).Select(id => id[1..]).Order(), ids.Where(id => NumberedReference().IsMatch(id)).Select(id => id[1..]).Order());
    }

    private static string Passage(string html) => Between(html, "<p>", "</p>", html.IndexOf("class=\"text\"", StringComparison.Ordinal));

    private static string Between(string text, string start, string end, int from = 0)
    {
        var at = text.IndexOf(start, from, StringComparison.Ordinal) + start.Length;
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("<a class=\"ref\" id=\"r([0-9]+)\"[^>]*>[0-9]+</a>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("<mark [^>]*>stone</mark><a [^>]*>[0-9]+</a>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("(src|action|style|on[a-z]+)=|href=\"[^#]|<(script|iframe|object|embed|img|link|base|form action)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OutsideOrActive();

    [GeneratedRegex(" id=\"([^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex("^f[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("^r[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedReference();
}
