using System.Reflection;
using DraftLint.Cli;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using NRules.Fluent.Dsl;

namespace DraftLint.Tests.Packages;

/// <summary>Rules of somebody's own assembly; here they are those of this one.</summary>
public sealed class RulePackageTests : IDisposable
{
    private static readonly string Package = typeof(RulePackageTests).Assembly.Location;

    private readonly TemporaryFolder _folder = new();

    public RulePackageTests() => _folder.Write("a.md", "# Pact\n\n## Article 1\n\nThe Seller shall deliver. The Buyer should pay.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_rules_of_an_assembly_run_beside_the_others()
    {
        var run = Run("a.md", "--rules", Package, "--select", "OWN1,DL4003");
        Assert.Contains("a.md:5:1 warning OWN1001 Duty", run.Output, StringComparison.Ordinal);
        Assert.Contains(" DL4003 ", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, Run("a.md", "--rules", Package, "--select", "OWN1001", "--fail-on", "warning").ExitCode);
        Assert.DoesNotContain("OWN1001", Run("a.md", "--rules", Package, "--ignore", "OWN").Output, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"OWN1001\"", Run("a.md", "--rules", Package, "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_package_is_refused()
    {
        _folder.Write("a.dll", "no assembly");
        File.Copy(typeof(Shell).Assembly.Location, Path.Combine(_folder.Path, "none.dll"));

        Assert.Equal("draftlint: --rules none: no such file\n", Run("a.md", "--rules", "none").Errors);
        Assert.Equal("draftlint: --rules a.dll: it is no assembly that can be loaded here\n", Run("a.md", "--rules", "a.dll").Errors);
        Assert.StartsWith("draftlint: --rules none.dll: it holds no rule", Run("a.md", "--rules", "none.dll").Errors, StringComparison.Ordinal);
        Assert.Equal($"draftlint: --rules {Package}: there is a rule OWN1001 already\n", Run("a.md", "--rules", Package, "--rules", Package).Errors);
        Assert.Equal("draftlint: --rules a.dll lies in the tree that --untrusted does not trust\n", Run("a.md", "--untrusted", "--rules", "a.dll").Errors);
    }

    [Fact]
    public void No_configuration_names_a_package()
    {
        _folder.Write(".draftlint", $"draftlint_rules = {Package}\n");
        Assert.Equal(ExitCode.Usage, Run("a.md").ExitCode);
    }

    [Theory]
    [InlineData("draftlint_diagnostic.OWN1001.severity = error", "a.md:5:1 error OWN1001 Duty")]
    [InlineData("draftlint_diagnostic.own1001.severity = suggestion", "a.md:5:1 suggestion OWN1001 Duty")]
    [InlineData("draftlint_diagnostic.OWN1001.severity = none", null)]
    [InlineData("draftlint_category.house.severity = none", null)]
    public void Configuration_sets_a_rule_of_a_package_and_may_name_it_where_the_package_is_not_loaded(string setting, string? expected)
    {
        _folder.Write(".draftlint", $"root = true\n[*.md]\n{setting}\n");
        var run = Run("a.md", "--rules", Package);
        Assert.Equal(("", expected), (run.Errors, run.Output.Split('\n').FirstOrDefault(line => line.Contains("OWN1001", StringComparison.Ordinal))));
        Assert.Equal("", Run("a.md").Errors);
    }

    [Fact]
    public void A_misspelt_id_of_a_package_is_told()
    {
        _folder.Write(".draftlint", "root = true\n[*.md]\ndraftlint_diagnostic.OWM1001.severity = none\n");
        Assert.Equal("draftlint: .draftlint:3: this run has no rule OWM1001; did you mean OWN1001?\n", Run("a.md", "--rules", Package).Errors);
    }

    [Theory]
    [InlineData(typeof(TakenForOurs), "DL5555 of TakenForOurs is no id of a rule: ")]
    [InlineData(typeof(Hyphenated), "own-1 of Hyphenated is no id of a rule: ")]
    public void A_rule_whose_id_configuration_could_not_name_is_refused(Type rule, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => RulePackage.Of(new AssemblyOf(rule))).Message, StringComparison.Ordinal);

    private Command Run(params string[] arguments) => Command.Run(_folder.Path, arguments);

    private sealed class AssemblyOf(Type rule) : Assembly
    {
        public override Type[] GetExportedTypes() => [rule];
    }

    private sealed class TakenForOurs : Rule
    {
        public static RuleDescriptor Descriptor { get; } = new("DL5555", "a", "A", Category.House, Severity.Warning, "a");

        public override void Define() => throw new InvalidOperationException("it is refused before");
    }

    private sealed class Hyphenated : Rule
    {
        public static RuleDescriptor Descriptor { get; } = new("own-1", "a", "A", Category.House, Severity.Warning, "a");

        public override void Define() => throw new InvalidOperationException("it is refused before");
    }
}

/// <summary>A rule as somebody else would write it.</summary>
[Name("OWN1001")]
public sealed class Duty : Rule
{
    public static RuleDescriptor Descriptor { get; } = new("OWN1001", "duty", "Duty", Category.House, Severity.Warning, "\"{0}\" is a duty");

    public override void Define()
    {
        Statement statement = null!;

        When().Match(() => statement, s => s.IsDuty);
        Then().Yield(_ => Descriptor.At(statement.Passage, statement.Modal.Text).In(statement.Sentence));
    }
}
