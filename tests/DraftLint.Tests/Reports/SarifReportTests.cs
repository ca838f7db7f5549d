using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DraftLint.Diagnostics;
using DraftLint.Tests.Support;
using DraftLint.Text;

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
    public void A_fingerprint_stands_when_lines_are_put_above()
    {
        var draft = Repository.Read("drafts/framework-plan.md");
        var heading = draft.IndexOf('\n', StringComparison.Ordinal) + 1;
        var longer = draft[..heading] + string.Concat(Enumerable.Repeat("\n<!-- a remark -->\n", 10)) + draft[heading..];

        var before = Fingerprints(Command.Run(_folder.Path, ["-", "--format", "sarif"], draft).Output);
        Assert.True(before.Count > 20);
        Assert.Equal(before, Fingerprints(Command.Run(_folder.Path, ["-", "--format", "sarif"], longer).Output));
    }

    [Fact]
    public void A_fix_is_told_with_the_characters_that_it_replaces()
    {
        var result = Result(new Marker("stone") { Add = finding => finding.MendedBy(new Fix("write rock", FixSafety.Unsafe, TextEdit.Replace(finding.Passage, "rock"))) }.Sarif("A stone.\n"));

        var fix = result["fixes"]![0]!;
        Assert.Equal("write rock", fix["description"]!["text"]!.GetValue<string>());
        Assert.Equal("unsafe", fix["properties"]!["safety"]!.GetValue<string>());
        var replacement = fix["artifactChanges"]![0]!["replacements"]![0]!;
        Assert.Equal(2, replacement["deletedRegion"]!["charOffset"]!.GetValue<int>());
        Assert.Equal("rock", replacement["insertedContent"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_finding_that_rests_on_several_places_is_told_as_a_way_through_them()
    {
        var report = Command.Run(_folder.Path, ["-", "--select", "DL1004", "--format", "sarif"], "# T\n\n## Article 1\n\nThe Parties shall meet on [date].\n").Output;
        var marker = new Marker("stone") { Add = finding => finding.DerivedBy(Derived(finding)) };

        Assert.Null(Result(report)["codeFlows"]);
        var steps = Result(marker.Sarif("A stone.\n"))["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();
        Assert.Equal(
            ["word \"A\"", "pair \"A stone\"", "\"stone\" is marked; no wall"],
            steps.Select(step => step!["location"]!["message"]!["text"]!.GetValue<string>()));
    }

    [Fact]
    public void A_place_that_belongs_to_a_finding_is_a_step_on_the_way_to_it()
    {
        var report = Command.Run(_folder.Path, ["-", "--select", "DL1001", "--format", "sarif"], "# T\n\n## Article 1\n\nThe Parties shall meet under Article 7.\n\n## Article 2\n\nThe Parties shall talk.\n").Output;

        var steps = Result(report)["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();
        Assert.Equal([5, 7, 5], steps.Select(step => step!["location"]!["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_file_stays_below_what_services_accept_and_keeps_the_worst()
    {
        var stones = new Marker("stone") { Also = new Marker("rock") { Add = finding => finding.As(Severity.Error) } };
        var report = stones.Sarif(string.Concat(Enumerable.Repeat("A stone. A stone. A stone.\n\n", 2000)) + string.Concat(Enumerable.Repeat("A rock.\n\n", 10)));

        var results = Run(report)["results"]!.AsArray();
        Assert.Equal(5000, results.Count);
        Assert.Equal(10, results.Count(result => result!["level"]!.GetValue<string>() == "error"));
        Assert.Equal(results.Select(LineOf), results.Select(LineOf).Order());
        Assert.Equal(
            "1010 of 6010 findings are left out, the least severe first, so that code-scanning services accept the file.",
            Assert.Single(Run(report)["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!["message"]!["text"]!.GetValue<string>());
        Assert.Empty(await Schemas.Problems("sarif", report));
    }

    [Fact]
    public void Long_findings_are_fewer_so_that_the_file_stays_below_ten_megabytes_when_compressed()
    {
        var random = new Random(7);
        var marker = new Marker("stone") { Add = finding => finding.Because(Convert.ToHexString(RandomBytes(random, 2000))) };
        var report = marker.Sarif(string.Concat(Enumerable.Repeat("A stone.\n\n", 4000)));

        using var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(report));
        Assert.InRange(compressed.Length, 1 << 20, 10 << 20);
        Assert.InRange(Run(report)["results"]!.AsArray().Count, 1000, 3999);
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

    private static int LineOf(JsonNode? result) => result!["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>();

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    // "stone" from "A stone", which a rule concluded from "A".
    private static Derivation Derived(Finding finding)
    {
        var source = finding.Passage.Source;
        var word = new StatedFact("word", "A", new Passage(source, new TextSpan(0, 1)), null);
        var pair = new StatedFact("pair", "A stone", new Passage(source, new TextSpan(0, 7)), new Derivation("XX1", [new Ground("a word", [], [word], [])]));
        return new Derivation("XX1001", [new Ground("a pair", [], [pair], []), new Ground("no wall", [], [], [])]);
    }

    private static JsonNode Run(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!;

    private static JsonNode Result(string sarif) => Assert.Single(Run(sarif)["results"]!.AsArray())!;

    private static List<string> Fingerprints(string sarif) =>
        [.. Run(sarif)["results"]!.AsArray().Select(result => result!["partialFingerprints"]!["draftlint/v1"]!.GetValue<string>())];
}
