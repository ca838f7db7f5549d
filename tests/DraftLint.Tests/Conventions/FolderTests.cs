using System.Text.RegularExpressions;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Conventions;

/// <summary>Who may use whom in src/DraftLint. The classes beside the folders are the pipeline and may use all.</summary>
public partial class FolderTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Text"] = [],
        ["Vocabulary"] = ["Text"],
        ["Syntax"] = ["Text", "Vocabulary"],
        ["Model"] = ["Text", "Vocabulary", "Syntax"],
        ["Positions"] = ["Text", "Vocabulary", "Syntax"],
        ["Facts"] = ["Text", "Vocabulary", "Syntax", "Model", "Positions"],
        ["Diagnostics"] = ["Text", "Vocabulary", "Syntax", "Model", "Positions", "Facts"],
        ["Comparison"] = ["Text", "Vocabulary", "Syntax", "Model", "Positions", "Facts", "Diagnostics"],
        ["Configuration"] = ["Text", "Vocabulary", "Syntax", "Model", "Positions", "Facts", "Diagnostics"],
        ["Reports"] = ["Text", "Vocabulary", "Syntax", "Model", "Positions", "Facts", "Diagnostics"],
    };

    public static TheoryData<string> Folders => [.. Sources().Select(source => source.Folder).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_below_it(string folder)
    {
        string[] allowed = [folder, .. MayUse[folder]];
        var offences = from source in Sources()
                       where source.Folder == folder
                       from Match match in FolderName().Matches(source.Text)
                       where !allowed.Contains(match.Groups[1].Value)
                       select $"{source.Path} uses {match.Groups[1].Value}";
        Assert.Empty(offences);
    }

    [Fact]
    public void A_file_says_the_namespace_of_its_folder() => Assert.All(Sources(), source =>
        Assert.Contains($"\nnamespace DraftLint.{source.Folder};\n", "\n" + source.Text, StringComparison.Ordinal));

    [Fact]
    public void Only_the_parser_knows_Markdig() => Assert.Equal(
        ["Syntax/DraftParser.cs", "Syntax/InlineReader.cs"],
        Sources().Where(source => source.Text.Contains("using Markdig", StringComparison.Ordinal)).Select(source => source.Path["src/DraftLint/".Length..]));

    private static IEnumerable<(string Path, string Folder, string Text)> Sources() =>
        from path in Repository.Files("src/DraftLint", "*.cs")
        let parts = path.Split('/')
        where parts.Length > 3
        select (path, parts[2], Repository.Read(path));

    // A using line, or a name written out in full.
    [GeneratedRegex(@"\bDraftLint\.(Text|Vocabulary|Syntax|Model|Positions|Facts|Diagnostics|Comparison|Configuration|Reports)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();
}
