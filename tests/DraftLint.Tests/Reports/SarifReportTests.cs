using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

public sealed class SarifReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a stone", 1, 3, 1, 8)]
    [InlineData("a\r\nb stone", 2, 3, 2, 8)]
    [InlineData("a\rb\n\U0001F600 stone", 3, 4, 3, 9)]
    [InlineData("\uFEFFa stone", 1, 3, 1, 8)]
    public void A_region_counts_lines_and_UTF_16_columns_from_one(string draft, int line, int column, int endLine, int endColumn)
    {
        var region = Result(new Marker("stone").Sarif(draft))["locations"]![0]!["physicalLocation"]!["region"]!;

        Assert.Equal(line, region["startLine"]!.GetValue<int>());
        Assert.Equal(column, region["startColumn"]!.GetValue<int>());
        Assert.Equal(endLine, region["endLine"]!.GetValue<int>());
        Assert.Equal(endColumn, region["endColumn"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("a {0} b", "a {{0}} b")]
    [InlineData("[date]", "[date]")]
    [InlineData("[x](javascript:1)", "\\[x\\](javascript:1)")]
    public void A_message_holds_no_placeholders_and_no_links(string words, string expected) =>
        Assert.Equal($"\"{expected}\" is marked", Result(new Marker(words).Sarif($"See {words}.\n"))["message"]!["text"]!.GetValue<string>());

    [Theory]
    [InlineData("drafts/a b#1%.md", "drafts/a%20b%231%25.md")]
    [InlineData("проєкт.md", "%D0%BF%D1%80%D0%BE%D1%94%D0%BA%D1%82.md")]
    [InlineData("a:b.md", "a%3Ab.md")]
    [InlineData("<stdin>", "%3Cstdin%3E")]
    [InlineData("/tmp/x.md", "file:///tmp/x.md")]
    public void A_path_is_a_URI(string path, string uri)
    {
        var location = Result(new Marker("stone").Sarif("A stone.\n", path))["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

        Assert.Equal(uri, location["uri"]!.GetValue<string>());
        Assert.Equal(uri.StartsWith("file:", StringComparison.Ordinal) ? null : "ROOT", location["uriBaseId"]?.GetValue<string>());
    }

    [Fact]
    public void Invisible_characters_are_escaped() =>
        Assert.Contains("st\\u202Eone", new Marker("st\u202Eone").Sarif("A st\u202Eone.\n"), StringComparison.Ordinal);

    [Fact]
    public void A_fingerprint_does_not_depend_on_where_the_words_stand()
    {
        var marker = new Marker("stone");
        var before = Fingerprints(marker.Sarif("# T\n\n1. A stone here.\n\n2. A stone there.\n"));
        var after = Fingerprints(marker.Sarif("# T\n\nNew words.\n\nAnd more.\n\n1. A stone here.\n\n2. A stone there.\n"));

        Assert.Equal(before, after);
        Assert.Equal(2, before.Distinct().Count());
        Assert.All(before, fingerprint => Assert.Matches("^[0-9a-f]{64}$", fingerprint));
    }

    [Fact]
    public void Equal_findings_are_told_apart_by_their_number()
    {
        var fingerprints = Fingerprints(new Marker("stone").Sarif("A stone.\n\nA stone.\n\nA stone.\n"));

        Assert.Equal(3, fingerprints.Distinct().Count());
    }

    [Fact]
    public void The_hash_of_a_file_is_that_of_its_bytes()
    {
        var draft = "\uFEFFПлан \U0001F600 " + new string('x', 100_000) + "\U0001F600\r\n";
        var hash = Run(new Marker("stone").Sarif(draft))["artifacts"]![0]!["hashes"]!["sha-256"]!.GetValue<string>();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft))), hash);
    }

    [Fact]
    public async Task What_could_not_be_read_is_notified_and_the_report_stays_valid()
    {
        _folder.Write("a.md", "# T\n\n## Article 1\n\nThe Parties should meet {0} in [place](x).\n");
        _folder.Write("b \u202E.md", [0]);
        var run = Command.Run(_folder.Path, [".", "--format", "sarif"]);

        Assert.Empty(await Schemas.Problems("sarif", run.Output));
        var invocation = Run(run.Output)["invocations"]![0]!;
        Assert.False(invocation["executionSuccessful"]!.GetValue<bool>());
        var notification = Assert.Single(invocation["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("DL9001", notification["descriptor"]!["id"]!.GetValue<string>());
        Assert.Equal("not a text file: a zero byte at offset 0", notification["message"]!["text"]!.GetValue<string>());
        Assert.Equal("b%20%E2%80%AE.md", notification["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
    }

    [Fact]
    public void The_rules_that_ran_are_described_with_their_pages()
    {
        var rules = Run(Command.Run(_folder.Path, ["-", "--select", "DL3001", "--format", "sarif"]).Output)["tool"]!["driver"]!["rules"]!.AsArray();

        // A rule that fails is told of whatever was selected.
        Assert.Equal(["DL3001", "DL9006"], rules.Select(rule => rule!["id"]!.GetValue<string>()));
        var rule = rules[0]!;
        Assert.Equal("undefined-guarantee-term", rule["name"]!.GetValue<string>());
        Assert.Equal("guarantees", rule["properties"]!["category"]!.GetValue<string>());
        Assert.Contains("**Why.**", rule["help"]!["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("**", rule["help"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("## Flagged", rule["help"]!["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static JsonNode Run(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!;

    private static JsonNode Result(string sarif) => Assert.Single(Run(sarif)["results"]!.AsArray())!;

    private static List<string> Fingerprints(string sarif) =>
        [.. Run(sarif)["results"]!.AsArray().Select(result => result!["partialFingerprints"]!["draftlint/v1"]!.GetValue<string>())];
}
