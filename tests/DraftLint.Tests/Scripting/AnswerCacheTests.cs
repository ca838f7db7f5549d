using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Scripting;
using DraftLint.Scripting.Dialect;
using DraftLint.Scripting.Worker;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Scripting;

public sealed class AnswerCacheTests : IDisposable
{
    private static readonly Script Snow = new("snow.csx", """new HouseRule("SNOW01", "no-snow") { Message = "\"{0}\" melts", Find = reading => reading.Mentions("snow") }""");
    private static readonly Script Ice = new("ice.csx", """new HouseRule("ICE01", "no-ice") { Message = "\"{0}\" melts", Find = reading => reading.Mentions("ice") }""");

    private static readonly SourceText Draft = new("draft.md", "# Pact\n\nThe Seller shall deliver snow and ice.\n");

    private readonly TemporaryFolder _home = new();

    private string Cache => Path.Combine(_home.Path, "cache");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_draft_that_has_not_changed_needs_no_worker()
    {
        var first = Run(OwnWorker.Command(), Draft, Snow, Ice);
        Assert.Equal(["SNOW01 \"snow\" melts", "ICE01 \"ice\" melts"], first);
        Assert.Equal(first, Run(NoWorker, Draft, Snow, Ice));
    }

    [Fact]
    public void Another_text_name_or_choice_of_rules_is_asked_anew()
    {
        Run(OwnWorker.Command(), Draft, Snow, Ice);
        Assert.All(Run(NoWorker, new SourceText("draft.md", Draft.Content + "\nMore snow.\n"), Snow, Ice), IsFailure);
        Assert.All(Run(NoWorker, new SourceText("other.md", Draft.Content), Snow, Ice), IsFailure);
        Assert.All(Run(NoWorker, Draft, rule => rule.Id == "ICE01", Snow, Ice), IsFailure);
    }

    [Fact]
    public void Other_scripts_have_other_answers()
    {
        Run(OwnWorker.Command(), Draft, Snow, Ice);
        Assert.Equal(["ICE01 \"ice\" melts"], Run(OwnWorker.Command(), Draft, Ice));
    }

    [Fact]
    public void Answers_that_somebody_has_touched_are_not_taken()
    {
        Run(OwnWorker.Command(), Draft, Snow);
        var file = Directory.GetFiles(Path.Combine(Cache, "answers")).Single();
        File.WriteAllBytes(file, [.. File.ReadAllBytes(file), 0]);
        Assert.All(Run(NoWorker, Draft, Snow), IsFailure);
    }

    [Fact]
    public void Answers_that_cannot_be_are_not_taken()
    {
        Run(OwnWorker.Command(), Draft, Snow);
        var file = Directory.GetFiles(Path.Combine(Cache, "answers")).Single();
        var files = new PrivateFiles(Path.GetDirectoryName(file)!);
        byte[] place = [.. new byte[8], 1, 0, 0, 0, 1, (byte)'x'];
        byte[] tooMany = [.. new byte[4], 0xe9, 3, 0, 0, .. Enumerable.Repeat(place, 1001).SelectMany(bytes => bytes)];
        // Cut off within an answer, a place outside of the text, and more places than a rule may name.
        foreach (var content in new byte[][] { [9, 0, 0, 0, 0], [12, 0, 0, 0, .. new byte[4], 1, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f], [.. BitConverter.GetBytes(tooMany.Length), .. tooMany] })
        {
            files.Write(Path.GetFileName(file), content);
            Assert.All(Run(NoWorker, Draft, Snow), IsFailure);
        }
    }

    [Fact]
    public void No_more_is_kept_than_can_be_shown()
    {
        var endless = new Script("long.csx", """
            new HouseRule("LONG01", "long")
            {
                Message = "{1}",
                Find = reading => { var text = "x"; for (var i = 0; i < 16; i++) text += text; return [new Flagged(reading.Opening, text)]; },
            }
            """);
        Assert.Equal([$"LONG01 {new string('x', 300)}..."], Run(OwnWorker.Command(), Draft, endless));
        Assert.InRange(new FileInfo(Directory.GetFiles(Path.Combine(Cache, "answers")).Single()).Length, 300, 500);
    }

    [Fact]
    public void No_character_is_cut_in_half()
    {
        var smiling = new Script("long.csx", $$"""
            new HouseRule("LONG01", "long")
            {
                Message = "{1}",
                Find = reading => [new Flagged(reading.Opening, "{{new string('x', 299)}}\U0001F600\U0001F600")],
            }
            """);
        Assert.Equal([$"LONG01 {new string('x', 299)}..."], Run(OwnWorker.Command(), Draft, smiling));
    }

    [Fact]
    public void Compiled_scripts_that_say_they_are_endless_are_not_taken() => Assert.Null(StoredScripts.Read([0xff, 0xff, 0xff, 0x7f]));

    [Fact]
    public void A_failure_is_not_kept()
    {
        var broken = new Script("broken.csx", """new HouseRule("BAD01", "bad") { Message = "x", Find = reading => [reading.All<Provision>().ElementAt(1000)] }""");
        Assert.Contains(Run(OwnWorker.Command(), Draft, Snow, broken), finding => finding.StartsWith("DL9006 ", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(Cache, "answers")));
    }

    // It starts, and is no worker.
    private static WorkerCommand NoWorker => OwnWorker.Command() with { Arguments = [.. OwnWorker.Command().Arguments.SkipLast(1), "--version"] };

    private static void IsFailure(string finding) => Assert.StartsWith("DL9006 ", finding, StringComparison.Ordinal);

    private string[] Run(WorkerCommand worker, SourceText draft, params Script[] scripts) => Run(worker, draft, _ => true, scripts);

    private string[] Run(WorkerCommand worker, SourceText draft, Func<RuleDescriptor, bool> isOn, params Script[] scripts)
    {
        using var rules = ScriptedRules.Open(scripts, worker, new ScriptCache(Cache));
        var findings = new Linter([rules.Where(isOn)], []).Lint(draft).Findings;
        Assert.NotEmpty(findings);
        return [.. findings.Select(finding => $"{finding.Rule.Id} {finding.Message}")];
    }
}
