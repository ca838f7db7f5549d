using DraftLint.Cli;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Tests.Support;
using NRules.Fluent.Dsl;

namespace DraftLint.Tests.Packages;

/// <summary>Rules of somebody's own assembly; here they are those of this one.</summary>
public sealed class RulePackageTests : IDisposable
{
    private static readonly string Assembly = typeof(RulePackageTests).Assembly.Location;

    private readonly TemporaryFolder _folder = new();

    public RulePackageTests() => _folder.Write("a.md", "# Pact\n\n## Article 1\n\nThe Seller shall deliver. The Buyer should pay.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_rules_of_an_assembly_run_beside_the_others()
    {
        var run = Run("a.md", "--rules", Assembly, "--select", "OWN1,DL4003");
        Assert.Contains("a.md:5:1 warning OWN1001 Duty", run.Output, StringComparison.Ordinal);
        Assert.Contains(" DL4003 ", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, Run("a.md", "--rules", Assembly, "--select", "OWN1001", "--fail-on", "warning").ExitCode);
        Assert.DoesNotContain("OWN1001", Run("a.md", "--rules", Assembly, "--ignore", "OWN").Output, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"OWN1001\"", Run("a.md", "--rules", Assembly, "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_package_is_refused()
    {
        _folder.Write("a.dll", "no assembly");
        File.Copy(typeof(Shell).Assembly.Location, Path.Combine(_folder.Path, "none.dll"));

        Assert.Equal("draftlint: --rules none: no such file\n", Run("a.md", "--rules", "none").Errors);
        Assert.Equal("draftlint: --rules a.dll: it is no assembly that can be loaded here\n", Run("a.md", "--rules", "a.dll").Errors);
        Assert.StartsWith("draftlint: --rules none.dll: it holds no rule", Run("a.md", "--rules", "none.dll").Errors, StringComparison.Ordinal);
        Assert.Equal($"draftlint: --rules {Assembly}: there is a rule OWN1001 already\n", Run("a.md", "--rules", Assembly, "--rules", Assembly).Errors);
        Assert.Equal("draftlint: --rules a.dll lies in the tree that --untrusted does not trust\n", Run("a.md", "--untrusted", "--rules", "a.dll").Errors);
    }

    [Fact]
    public void No_configuration_names_a_package()
    {
        _folder.Write(".draftlint", $"draftlint_rules = {Assembly}\n");
        Assert.Equal(ExitCode.Usage, Run("a.md").ExitCode);
    }

    private Command Run(params string[] arguments) => Command.Run(_folder.Path, arguments);
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
