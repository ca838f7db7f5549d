using DraftLint.Scripting.Dialect;

namespace DraftLint.Tests.Scripting;

public class DialectTests
{
    [Theory]
    [InlineData("new HouseRule(\"H01\", \"a\")\n{\n    Mesage = \"x\",\n}", 3, 5, "\"Mesage\" is not available to rules")]
    [InlineData("var x = 1;\nnew HouseRule(\"H01\", \"a\") { Message = \"x\", Find = r => File.ReadAllText(\"x\") }", 2, 56, "\"File\" is not available to rules")]
    [InlineData("\"a text\"", 1, 1, "the value of a script is a HouseRule, and this is something else")]
    [InlineData("var x = 1;", 1, 1, "there is no rule; the value of a script is a new HouseRule")]
    [InlineData("using NRules.Fluent.Dsl;\nnew HouseRule(\"H01\", \"a\")", 1, 1, "NRules is for compiled rules; the value of a script is a new HouseRule")]
    [InlineData("#r \"x.dll\"\nnew HouseRule(\"H01\", \"a\")", 1, 1, "#r is not available to rules; a rule sees the draft and nothing else")]
    [InlineData("new HouseRule(\"H01\", \"a\"", 1, 25, "something is missing: ) expected")]
    [InlineData("new HouseRule(\"H01\", \"a\") { Severity = 3 }", 1, 40, "Cannot implicitly convert type 'int' to 'DraftLint.Diagnostics.Severity'. An explicit conversion exists (are you missing a cast?) (CS0266)")]
    public void What_is_wrong_with_a_script_is_told_in_its_own_lines(string text, int line, int column, string message)
    {
        var (_, errors) = new ScriptCompiler().Compile([(0, new Script("a.csx", text))], _ => { });
        Assert.Equal((line, column, message), (errors[0].Line, errors[0].Column, errors[0].Message));
    }

    [Theory]
    [InlineData("new HouseRule(\"H01\", \"a\") { Message = \"x\" }")]
    [InlineData("new HouseRule(\"H01\", \"a\") { Message = \"x\" };")]
    [InlineData("// A comment.\nnew HouseRule(\"H01\", \"a\") { Message = \"x\" };\nnew HouseRule(\"H02\", \"b\") { Message = \"x\" }")]
    [InlineData("HouseRule Of(string id) => new(id, \"a\") { Message = \"x\" };\nOf(\"H01\");\nOf(\"H02\")")]
    [InlineData("new[] { \"H01\", \"H02\" }.Select(id => new HouseRule(id, \"a\") { Message = \"x\" })")]
    [InlineData("static IEnumerable<IPlaced> Find(Reading reading) { foreach (var s in reading.All<Statement>()) if (s.IsDuty && s.Obligor is null) yield return s; }\nnew HouseRule(\"H01\", \"a\") { Message = \"x\", Find = Find }")]
    [InlineData("new HouseRule(\"H01\", \"a\") { Message = \"x\", Find = r => r.All<Amount>().GroupBy(a => a.Currency).Where(g => g.Key is \"EUR\" or null && g.Sum(a => a.Value) > 2m).SelectMany(g => g) }")]
    [InlineData("new HouseRule(\"H01\", \"a\") { Message = \"x\", Find = r => from s in r.All<Statement>() let who = new { s.Obligor, s.Modality } where who.Modality == Modality.Shall orderby s.Passage select new Flagged(s, $\"{who.Obligor} {s.Amounts.Count:N0}\") }")]
    [InlineData("new HouseRule(\"H01\", \"a\") { Message = \"x\", Find = r => r.Agreement.Provisions is [var root, .. ] ? [root.Heading, .. root.Children] : [] }")]
    [InlineData("var words = new Dictionary<string, (string, int)> { [\"a\"] = (\"b\", 1) };\nnew HouseRule(\"H01\", \"a\") { Message = \"x\", Find = r => words.TryGetValue(\"a\", out var pair) ? r.Mentions(pair.Item1) : throw new InvalidOperationException() }")]
    [InlineData("new HouseRule(\"H01\", \"a\") { Message = \"x\", Find = r => r.All<Deadline>().Where(d => d.Date switch { { Year: > 2030 } => true, null => false, _ => d.Count is 3 or 4 }) }")]
    public void Ordinary_C_sharp_compiles_and_passes_the_check(string text)
    {
        var (assembly, errors) = new ScriptCompiler().Compile([(0, new Script("a.csx", text))], _ => { });
        Assert.Empty(errors);
        Assert.Empty(DraftLint.Scripting.Checking.AssemblyCheck.Check(assembly, DraftLint.Scripting.Available.AvailableApi.Shipped));
    }
}
