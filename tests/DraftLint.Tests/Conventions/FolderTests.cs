using System.Text.RegularExpressions;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Conventions;

public partial class FolderTests
{
    // Who may use whom in the library: a folder uses those of earlier rows, and itself.
    private static readonly string[][] Order =
    [
        ["Text"], ["Vocabulary"], ["Syntax"], ["Model", "Positions"], ["Facts"], ["Diagnostics"], ["Comparison", "Configuration", "Reports"],
    ];

    private static readonly string[] Committed = [".ci", "drafts", "rules", "src", "tests"];

    public static TheoryData<string> Folders => [.. Order.SelectMany(row => row).Where(folder => Directory.Exists(Repository.PathOf($"src/DraftLint/{folder}")))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_the_library_uses_only_those_before_it(string folder)
    {
        var files = Repository.Files($"src/DraftLint/{folder}", "*.cs");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.All(Used(Repository.Read(file)), used => Assert.True(
            used == folder || Rank(used) < Rank(folder), $"{file} uses DraftLint.{used}")));
    }

    [Fact]
    public void A_namespace_is_named_after_its_folder() => Assert.All(Repository.Files("src", "*.cs"), file =>
    {
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
        var declared = Namespace().Match(Repository.Read(file));
        // Top-level statements have none; the engine has the namespaces of NRules.
        if (declared.Success && !folder.StartsWith("DraftLint.RuleEngine", StringComparison.Ordinal))
            Assert.Equal(folder, declared.Groups["name"].Value);
    });

    [Fact]
    public void Only_the_command_knows_the_console() => Assert.All(
        Repository.Files("src", "*.cs").Where(file => !file.StartsWith("src/DraftLint.Cli/", StringComparison.Ordinal)),
        file => Assert.DoesNotMatch(ConsoleUse(), Repository.Read(file)));

    [Fact]
    public void Only_the_parser_and_its_readers_know_Markdig() => Assert.All(
        Repository.Files("src", "*.cs").Where(file => !file.StartsWith("src/DraftLint/Syntax/", StringComparison.Ordinal)),
        file => Assert.DoesNotContain("using Markdig", Repository.Read(file), StringComparison.Ordinal));

    [Fact]
    public void No_file_names_a_place_of_one_machine()
    {
        // Written in two parts, so that this file does not name them either.
        string[] places = ["shared" + "/corpus", "/" + "work/", "/" + "home/", @"C:" + @"\Users"];
        string[] files =
        [
            .. Committed.SelectMany(folder => Repository.Files(folder, "*")),
            .. Directory.EnumerateFiles(Repository.PathOf(""), "*").Select(path => Path.GetFileName(path)),
        ];
        Assert.All(files.Where(file => file != ".git"), file =>
            Assert.All(places, place => Assert.DoesNotContain(place, Repository.Read(file), StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Used(string code) => LibraryName().Matches(code).Select(match => match.Groups["folder"].Value)
        .Where(folder => Order.Any(row => row.Contains(folder)));

    private static int Rank(string folder) => Array.FindIndex(Order, row => row.Contains(folder));

    [GeneratedRegex(@"\bDraftLint\.(?<folder>[A-Z]\w*)", RegexOptions.NonBacktracking)]
    private static partial Regex LibraryName();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bConsole\.", RegexOptions.NonBacktracking)]
    private static partial Regex ConsoleUse();
}
