using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Scripting;
using DraftLint.Scripting.Available;
using DraftLint.Scripting.Checking;
using DraftLint.Scripting.Dialect;
using DraftLint.Text;

namespace DraftLint.Tests.Scripting;

public class HostileScriptTests
{
    private const string Draft = "# Agreement\n\n## Article 1\n\nThe Supplier shall use best efforts to deliver.\n";

    private static readonly Script Sound = new("sound.csx", """
        new HouseRule("HOUSE01", "no-best-efforts")
        {
            Message = "\"{0}\" sets no standard",
            Find = reading => reading.Mentions("best efforts"),
        }
        """);

    [Fact]
    public void There_are_at_least_two_hundred_of_them() =>
        Assert.InRange(ScriptPages.Section("Refused").Count + ScriptPages.Section("Stopped").Count + ScriptPages.Section("Endured").Count, 200, int.MaxValue);

    [Fact]
    public void What_is_not_available_to_rules_is_refused_before_it_runs()
    {
        IReadOnlyList<Script> scripts = [.. ScriptPages.Section("Refused"), Sound];
        var (assembly, errors) = new ScriptCompiler().Compile([.. scripts.Select((script, at) => (at, script))], _ => { });
        var refused = errors.Select(error => error.Script).Concat(AssemblyCheck.Check(assembly, AvailableApi.Shipped).Select(refusal => OwnTypes.ScriptOf(refusal.Type))).ToHashSet();
        Assert.Equal([Sound.Name], scripts.Where((_, at) => !refused.Contains(at)).Select(script => script.Name));
    }

    [Fact]
    public void What_takes_too_much_is_stopped_and_the_other_rules_have_their_findings()
    {
        IReadOnlyList<Script> scripts = [.. ScriptPages.Section("Stopped"), Sound];
        using var rules = ScriptedRules.Open(scripts, OwnWorker.Command() with { Patience = 0.4 }, null);
        var result = new Linter([rules.Where(_ => true)], []).Lint(new SourceText("draft.md", Draft));
        Assert.Equal(["best efforts"], result.Findings.Where(finding => finding.Rule.Id == "HOUSE01").Select(finding => finding.Passage.Text));
        var stopped = rules.Errors.Count + result.Findings.Count(finding => finding.Rule == LinterRules.RuleFailed);
        Assert.Equal(scripts.Count - 1, stopped);
    }

    [Fact]
    public void What_forges_output_says_no_more_than_its_message()
    {
        using var rules = ScriptedRules.Open([.. ScriptPages.Section("Endured"), Sound], OwnWorker.Command(), null);
        var result = new Linter([rules.Where(_ => true)], []).Lint(new SourceText("draft.md", Draft));
        Assert.Contains(result.Findings, finding => finding.Rule.Id == "HOUSE01");
        Assert.All(result.Findings, finding => Assert.DoesNotContain(finding.Message, char.IsControl));
        Assert.All(result.Findings, finding => Assert.InRange(finding.Message.Length, 1, 1000));
        Assert.All(rules.Rules, rule => Assert.DoesNotContain(rule.Title + rule.Message + rule.Authority, char.IsControl));
    }

    [Theory]
    [InlineData(5000, "(", ")")]
    [InlineData(5000, "(/*)*/", ")")]
    [InlineData(2000, "[", "]")]
    [InlineData(300, "((Func<int>)(() => ", ")).Invoke()")]
    public void What_the_compiler_would_choke_on_is_refused_before_it_sees_it(int depth, string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        var (root, errors) = ScriptReader.Read(new Script("deep.csx", $"var x = {nested};\nnew HouseRule(\"EVIL01\", \"evil\")"), 0);
        Assert.Null(root);
        Assert.StartsWith("brackets are nested", errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8000, "$\"{", "}\"")]
    // A type that doubles with each call.
    [InlineData(25, "Pair(", ")")]
    public void A_script_that_brings_down_the_compiler_costs_no_more_than_itself(int depth, string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        var deep = new Script("deep.csx", $"(T, T) Pair<T>(T x) => (x, x);\nvar x = {nested};\nnew HouseRule(\"EVIL01\", \"evil\")");
        using var rules = ScriptedRules.Open([deep, Sound], OwnWorker.Command() with { Patience = 0.4 }, null);
        Assert.Equal(["HOUSE01"], rules.Rules.Select(rule => rule.Id));
        Assert.Equal(0, Assert.Single(rules.Errors).Script);
    }

    [Fact]
    public void A_long_script_is_refused() =>
        Assert.Equal("longer than 64 KB", Assert.Single(ScriptReader.Read(new Script("long.csx", new string(' ', 70_000)), 0).Errors).Message);

    [Fact]
    public void What_a_rule_remembers_of_one_draft_it_has_forgotten_at_the_next()
    {
        var counting = new Script("counting.csx", """
            var count = 0;
            new HouseRule("COUNT01", "count")
            {
                Message = "{1}",
                Find = reading => { count++; return [new Flagged(reading.Opening, count.ToString())]; },
            }
            """);
        using var rules = ScriptedRules.Open([counting], OwnWorker.Command(), null);
        var linter = new Linter([rules.Where(_ => true)], []);
        var messages = Enumerable.Range(0, 3).SelectMany(_ => linter.Lint(new SourceText("draft.md", Draft)).Findings).Select(finding => finding.Message);
        Assert.Equal(["1", "1", "1"], messages);
    }
}
