using DraftLint.Tests.Support;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DraftLint.Tests.Reports;

public sealed class MarkdownReportTests : IDisposable
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_memo_tells_findings_under_the_provision_that_they_stand_in()
    {
        _folder.Write("a.md", "# Treaty\n\n## Article 1\n\n1. The Parties should meet.\n\n2. The Parties should talk.\n");
        var memo = Command.Run(_folder.Path, ["a.md", "--select", "DL4003", "--format", "markdown"]).Output;

        Assert.Contains("\n## Treaty (a.md)\n\n### Article 1(1)\n\n- **warning** DL4003 Not an obligation, line 5: \"should\" binds nobody;", memo, StringComparison.Ordinal);
        Assert.Contains("\n### Article 1(2)\n", memo, StringComparison.Ordinal);
        Assert.Contains("no position. This memo is a reading aid, not legal advice.\n", memo, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_could_not_be_checked_is_named()
    {
        _folder.Write("a.md", [0]);

        Assert.Contains("\n## a.md\n\nNot checked: not a text file: a zero byte at offset 0.\n", Command.Run(_folder.Path, [".", "--format", "markdown"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](http://a.example/p.png)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<http://a.example>")]
    [InlineData("see http://a.example/x")]
    [InlineData("see www.a.example/x")]
    [InlineData("mailto:a@b.example")]
    [InlineData("# a")]
    [InlineData("- a")]
    [InlineData("a | b")]
    [InlineData("`code` **bold** _em_ ~~del~~ ==x== ^s^")]
    [InlineData("&lt;b&gt; &#60;")]
    [InlineData("$x$ $$y$$ [^1] {#id} *[A]: b")]
    [InlineData("\\[x](y)")]
    public void Words_of_a_draft_stay_words(string words)
    {
        var memo = new Marker(words) { Add = finding => finding.Because(words).Under(words).Lacking(words) }.Markdown($"x {words}\n", words.Replace('/', '-'));
        var shown = Markdown.Parse(memo, Pipeline).Descendants<LiteralInline>().Select(literal => literal.Content.ToString());

        Assert.DoesNotContain(Markdown.Parse(memo, Pipeline).Descendants(), node => node is LinkInline or AutolinkInline or HtmlInline or HtmlBlock or HtmlEntityInline
            || (node is EmphasisInline emphasis && emphasis.FirstChild?.ToString() is not "warning"));
        Assert.Contains($"\"{words}\" is marked", string.Concat(shown), StringComparison.Ordinal);
    }
}
