using DraftLint.Diagnostics;

namespace DraftLint.Tests.Diagnostics;

public class BaselineTests
{
    private static readonly Baseline Two = new(
    [
        new() { Path = "b.md", Rule = "DL4003", Fingerprint = "ff", Subject = "ee", Decision = "accepted", Reason = "so \"agreed\"", Owner = "Ms Vale", Date = "2026-12-31" },
        new() { Path = "a.md", Rule = "DL1001", Fingerprint = "aa", Subject = "bb" },
    ]);

    [Fact]
    public void What_is_written_is_read_again_one_entry_on_a_line()
    {
        var text = BaselineJson.Write(Two);

        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                {"path": "a.md", "rule": "DL1001", "fingerprint": "aa", "subject": "bb"},
                {"path": "b.md", "rule": "DL4003", "fingerprint": "ff", "subject": "ee", "decision": "accepted", "reason": "so \"agreed\"", "owner": "Ms Vale", "date": "2026-12-31"}
              ]
            }

            """.ReplaceLineEndings("\n"), text);
        Assert.Equal(Two.Entries, BaselineJson.Read(text).Entries);
    }

    // Only the last line end may be missing: an editor may take it away.
    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        var many = new Baseline(Enumerable.Range(0, 20).SelectMany(at => Two.Entries.Select(entry => entry with { Fingerprint = $"f{at}" })));
        var text = BaselineJson.Write(many);

        Assert.InRange(text.Length, 400, int.MaxValue);
        for (var length = 0; length < text.Length - 1; length++)
            Assert.Throws<FormatException>(() => BaselineJson.Read(text[..length]));
        Assert.Equal(40, BaselineJson.Read(text[..^1]).Entries.Count);
    }

    [Theory]
    [InlineData("{}", "no baseline: it needs \"version\" and \"findings\"")]
    [InlineData("[]", "no baseline: it needs \"version\" and \"findings\"")]
    [InlineData("{\"version\": 2, \"findings\": []}", "a baseline of version 2, and this draftlint reads version 1")]
    [InlineData("{\"version\": 1,\n\"findings\": [}", "line 2: not a whole JSON text; restore the file, or write it again with draftlint baseline")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"fingerprint\": \"c\"}]}", "entry 1: subject is missing")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rulle\": \"b\"}]}", "entry 1: unknown key rulle; did you mean rule?")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": 1}]}", "entry 1: path is no text")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"fingerprint\": \"c\", \"subject\": \"d\", \"decision\": \"acepted\"}]}", "entry 1: unknown decision acepted; did you mean accepted? (known: accepted, theirs, deferred)")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"fingerprint\": \"c\", \"subject\": \"d\", \"decision\": \"theirs\"}]}", "entry 1: a decision needs a reason")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"fingerprint\": \"c\", \"subject\": \"d\", \"date\": \"May\"}]}", "entry 1: May is no date; write it as in 2026-12-31")]
    public void What_is_no_baseline_is_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => BaselineJson.Read(text)).Message);
}
