using System.Text.Json.Nodes;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

/// <summary>How a finding says where the text stands to a position.</summary>
public sealed class PositionLineTests : IDisposable
{
    private const string Eastland = """
        name: eastland
        party: Eastland
        adversaries:
          - name: Westmark
        subjects:
          forces:
            position: Eastland decides on its own army.
            fallbacks:
              - No limit, and talks about one.
              - wording: A mutual limit that somebody verifies.
                reachedWhen: [mutual, verified]
            nonNegotiable: true
            owner: the legal adviser
            review: 2027-01-31
        """;

    private const string Westmark = "name: westmark\nparty: Westmark\nadversaries:\n  - name: Eastland\n";

    private const string Title = "# Treaty between Eastland and Westmark\n\n";

    private readonly TemporaryFolder _folder = new();

    public PositionLineTests()
    {
        _folder.Write("eastland.yml", Eastland);
        _folder.Write("westmark.yml", Westmark);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1. Eastland shall reduce its army.", "crossed", "error")]
    [InlineData("1. Eastland and Westmark shall reduce their armies.", "crossed", "warning")]
    [InlineData("1. Eastland and Westmark shall reduce their armies. The Mission shall verify this.", "fallback", "warning")]
    [InlineData("1. Eastland shall reduce its army. The Mission shall verify this.", "crossed", "error")]
    [InlineData("1. [Westmark: Eastland shall reduce its army.]", "proposed", "suggestion")]
    [InlineData("1. [Eastland: Eastland shall reduce its army.]", "crossed", "error")]
    public void A_finding_says_whether_the_line_is_crossed_a_fallback_reached_or_the_other_side_only_proposes(string provision, string status, string severity)
    {
        var finding = Assert.Single(Findings(provision, "eastland.yml"))!;

        Assert.Equal((status, severity), (finding["position"]!["status"]!.GetValue<string>(), finding["severity"]!.GetValue<string>()));
    }

    [Fact]
    public void What_the_position_says_stands_with_the_finding_in_JSON_and_in_SARIF()
    {
        const string Draft = "1. Eastland and Westmark shall reduce their armies. The Mission shall verify this.";
        var line = Assert.Single(Findings(Draft, "eastland.yml"))!["position"]!;
        var sarif = JsonNode.Parse(Run(Draft, "sarif", "eastland.yml"))!["runs"]![0]!["results"]![0]!["properties"]!["position"]!;

        Assert.True(JsonNode.DeepEquals(line, sarif));
        Assert.True(JsonNode.DeepEquals(line, JsonNode.Parse("""
            {"name": "eastland", "party": "Eastland", "subject": "forces", "status": "fallback", "mutual": true, "nonNegotiable": true,
             "holds": "Eastland decides on its own army.", "fallbacks": ["No limit, and talks about one.", "A mutual limit that somebody verifies."],
             "reached": "A mutual limit that somebody verifies.", "proposer": "", "owner": "the legal adviser", "review": "2027-01-31"}
            """)));
    }

    [Theory]
    [InlineData("text", "position:  eastland, forces: line crossed; not negotiable without new instructions.")]
    [InlineData("text", "accept:    No limit, and talks about one.")]
    [InlineData("text", "owner:     the legal adviser (review 2027-01-31)")]
    [InlineData("markdown", "- Acceptable: No limit, and talks about one.")]
    [InlineData("junit", "position: eastland, forces: line crossed;")]
    [InlineData("html", "data-line=\"crossed\"")]
    [InlineData("html", "<b>Owner:</b> the legal adviser (review 2027-01-31)")]
    public void People_are_told_too(string format, string words) => Assert.Contains(words, Run("1. Eastland shall reduce its army.", format, "eastland.yml"), StringComparison.Ordinal);

    [Fact]
    public void What_both_sides_give_is_told_to_each()
    {
        var told = Findings("1. Eastland and Westmark shall reduce their armies.", "westmark.yml", "eastland.yml").Select(finding => finding!["position"]!["name"]!.GetValue<string>());

        Assert.Equal(["eastland", "westmark"], told);
    }

    [Fact]
    public void A_proposal_hides_nothing_that_is_agreed_beside_it()
    {
        var findings = Findings("1. Eastland shall destroy its missiles [Westmark: and shall reduce its army].", "eastland.yml");

        Assert.Equal("crossed", Assert.Single(findings)!["position"]!["status"]!.GetValue<string>());
    }

    private JsonArray Findings(string provision, params string[] positions) => JsonNode.Parse(Run(provision, "json", positions))!["files"]![0]!["findings"]!.AsArray();

    private string Run(string provision, string format, params string[] positions) =>
        Command.Run(_folder.Path, ["-", "--select", "DL5", "--ignore", "DL5010", "--format", format, .. positions.SelectMany(position => new[] { "--position", position })], Title + provision + "\n").Output;
}
