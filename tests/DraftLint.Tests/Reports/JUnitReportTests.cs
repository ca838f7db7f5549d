using System.Xml.Linq;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

public sealed class JUnitReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_is_a_failed_test_of_its_file()
    {
        var suite = Suite(new Marker("stone") { Add = finding => finding.Lacking("height").Because("nowhere") }.JUnit("A stone.\n"));

        Assert.Equal(("draft.md", "1", "1", "0"), (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value));
        var test = suite.Element("testcase")!;
        Assert.Equal("XX1001 Marked words (1:3)", test.Attribute("name")!.Value);
        Assert.Equal(("warning", "\"stone\" is marked"), (test.Element("failure")!.Attribute("type")!.Value, test.Element("failure")!.Attribute("message")!.Value));
        Assert.Equal("draft.md:1:3\nmissing: height\nwhy: nowhere\nauthority: Rule book, 7", test.Element("failure")!.Value);
    }

    [Fact]
    public void A_file_without_findings_is_a_passed_test()
    {
        var test = Suite(new Marker("stone").JUnit("A tree.\n")).Element("testcase")!;

        Assert.Equal("no findings", test.Attribute("name")!.Value);
        Assert.Empty(test.Elements());
    }

    [Theory]
    [InlineData("warning", "1", "failure")]
    [InlineData("error", "0", "system-out")]
    [InlineData("never", "0", "system-out")]
    public void Only_what_fails_the_run_is_a_failed_test(string failOn, string failures, string element)
    {
        var suite = Suite(Command.Run(_folder.Path, ["-", "--select", "DL4003", "--format", "junit", "--fail-on", failOn], "# T\n\n## Article 1\n\nThe Parties should meet.\n").Output);

        Assert.Equal(failures, suite.Attribute("failures")!.Value);
        var told = Assert.Single(Assert.Single(suite.Elements("testcase")).Elements());
        Assert.Equal(element, told.Name.LocalName);
        Assert.Contains("5:13", told.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_waived_is_skipped_with_the_reason()
    {
        var draft = "# T\n\n## Article 1\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\n\nThe Parties should meet.\n";
        var suite = Suite(Command.Run(_folder.Path, ["-", "--select", "DL4003", "--format", "junit"], draft).Output);

        Assert.Equal(("1", "0", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
        Assert.Equal("waived in the text: agreed", Assert.Single(suite.Elements("testcase")).Element("skipped")!.Attribute("message")!.Value);
    }

    [Fact]
    public void A_file_that_could_not_be_checked_is_an_error()
    {
        _folder.Write("a.md", [0]);
        var suite = Suite(Command.Run(_folder.Path, [".", "--format", "junit"]).Output);

        Assert.Equal("1", suite.Attribute("errors")!.Value);
        Assert.Equal("not a text file: a zero byte at offset 0", suite.Element("testcase")!.Element("error")!.Attribute("message")!.Value);
    }

    [Theory]
    [InlineData("]]></failure><x/>", "]]></failure><x/>")]
    [InlineData("<!--&#0;\"'", "<!--&#0;\"'")]
    [InlineData("a\u0001b\u009Bc\u202Ed", "a<U+0001>b<U+009B>c<U+202E>d")]
    [InlineData("a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("\U0001F600", "\U0001F600")]
    public void Words_of_a_draft_stay_words(string words, string shown)
    {
        var report = new Marker(words) { Add = finding => finding.Lacking(words) }.JUnit($"x {words}", words + ".md");

        var test = Assert.Single(Suite(report).Elements("testcase"));
        Assert.Equal(shown + ".md", test.Attribute("classname")!.Value);
        var failure = Assert.Single(test.Elements());
        Assert.Equal($"\"{shown}\" is marked", failure.Attribute("message")!.Value);
        Assert.Contains($"missing: {shown}", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal("a\uFFFD.md", Suite(new Marker("x").JUnit("x", "a\uD83D.md")).Attribute("name")!.Value);

    private static XElement Suite(string report) => XDocument.Parse(report).Root!.Element("testsuite")!;
}
