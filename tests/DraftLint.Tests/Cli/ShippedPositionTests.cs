using System.Diagnostics;
using System.Text.Json;
using DraftLint.Cli.PositionFiles;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

/// <summary>Shipped positions are converted when DraftLint is built.</summary>
public sealed class ShippedPositionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Shipped => [.. ShippedPositions.Names];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_of_the_repository_is_shipped() =>
        Assert.Equal(Repository.Files("rules/positions", "*.yml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), ShippedPositions.Names);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_embedded_says_what_the_file_says(string name) =>
        Assert.Equal(JsonSerializer.Serialize(PositionReader.Read(Repository.Read($"rules/positions/{name}.yml"))), JsonSerializer.Serialize(ShippedPositions.Read(name)));

    [Fact]
    public void Nothing_of_a_position_is_lost_on_the_way()
    {
        var position = PositionReader.Read("""
            name: east
            party: Eastland
            aliases: [the Republic, Ostland]
            adjectives: [Eastlandic]
            territories: [{name: Grey Islands, spellings: [Isles Grises]}]
            adversaries: [{name: Westmark, aliases: [W.], adjectives: [Westmarkian], laws: [Westport]}]
            allies: [{name: Northland}]
            guarantors: [{name: Southland, aliases: [S.]}]
            organisations: [{name: League, adjectives: [of the League]}]
            norms: [{id: n, citation: Norm 1, gist: A gist., status: confirmed}, {id: m, citation: Norm 2}]
            subjects:
              territory: {position: Ours., fallbacks: [A line., {wording: A lease., reachedWhen: [limited, mutual]}], unacceptable: [All.], nonNegotiable: true, severity: error, norms: [n], owner: Ann, review: 2027-01-31}
              forces: {}
            """);
        using var stream = new MemoryStream();
        PositionImage.Write(position, stream);
        stream.Position = 0;

        Assert.Equal(JsonSerializer.Serialize(position), JsonSerializer.Serialize(PositionImage.Read(stream)));
        Assert.Equal(stream.Length, stream.Position);
    }

    // The command without the library: whoever needs it fails, so this tells whether it is needed.
    [Fact]
    public void A_shipped_position_needs_no_YAML_and_a_file_does()
    {
        CopyCommandWithoutYaml();
        _folder.Write("draft.md", "1. Ukraine shall not join any military alliance.\n");
        _folder.Write("own.yml", "name: own\nparty: Ukraine\n");

        Assert.Contains("DL5003", Lint("ukraine"), StringComparison.Ordinal);
        Assert.DoesNotContain("DL5003", Lint("own.yml"), StringComparison.Ordinal);
    }

    private void CopyCommandWithoutYaml()
    {
        foreach (var pattern in new[] { "DraftLint*.dll", "DraftLint.Cli.runtimeconfig.json", "System.CommandLine.dll", "Markdig*.dll", "DiffPlex.dll", "NRules*.dll" })
        {
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, pattern))
                File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }
    }

    private string Lint(string position)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder.Path, "DraftLint.Cli.dll"), "draft.md", "--select", "DL5003", "--position", position])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = _folder.Path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }
}
