using System.Text.RegularExpressions;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public partial class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("rules ")]
    [InlineData("explain ")]
    [InlineData("parse ")]
    [InlineData("config ")]
    [InlineData("baseline ")]
    [InlineData("status ")]
    [InlineData("init ")]
    [InlineData("demo ")]
    [InlineData("completion ")]
    [InlineData("matrix ")]
    [InlineData("query ")]
    [InlineData("test ")]
    [InlineData("trust ")]
    public void Help_names_every_option_and_a_test_uses_it(string command)
    {
        var help = Command.Run(Repository.PathOf(""), (command + "--help").Split(' ')).Output;
        var tests = Repository.Files("tests/DraftLint.Tests", "*.cs").Where(path => !path.EndsWith("HelpTests.cs", StringComparison.Ordinal)).Select(Repository.Read).ToList();

        var named = OptionName().Matches(string.Join('\n', help.Split('\n').Where(line => command.Length > 0 || !line.StartsWith("  draftlint ", StringComparison.Ordinal)))).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(OptionsOf(command.Trim()).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.All(named, option => Assert.Contains(tests, text => text.Contains(option, StringComparison.Ordinal)));
    }

    // What a command takes stands in the completion, which is made from the options themselves.
    private static string[] OptionsOf(string command)
    {
        var fish = Command.Run(Repository.PathOf(""), ["completion", "fish"]).Output.Split('\n');
        var line = command.Length == 0 ? fish[1] : fish.Single(line => line.Contains($"seen_subcommand_from {command}'", StringComparison.Ordinal));
        return line[(line.IndexOf("-a '", StringComparison.Ordinal) + 4)..].TrimEnd('\'').Split(' ').Where(word => word.StartsWith("--", StringComparison.Ordinal)).ToArray();
    }

    [GeneratedRegex("--[a-z-]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OptionName();
}
