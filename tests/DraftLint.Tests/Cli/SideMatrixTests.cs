using DraftLint.Cli;
using DraftLint.Tests.Drafts;
using DraftLint.Tests.Support;
using NJsonSchema;

namespace DraftLint.Tests.Cli;

/// <summary>Which provision does what to which side.</summary>
public sealed class SideMatrixTests : IDisposable
{
    private const string Pact = """
        # Treaty between Eastland and Westmark

        1. Eastland shall reduce its army.

        2. Eastland and Westmark shall reduce their armies. The Mission shall verify this.

        3. Eastland shall not reduce its army.

        4. [Westmark: Eastland shall join no alliance.]

        5. Westmark shall withdraw its forces from the valley.

        6. The seat is Riga.
        """;

    private readonly TemporaryFolder _folder = new();

    public SideMatrixTests()
    {
        _folder.Write("east.yml", "name: east\nparty: Eastland\nadversaries: [{name: Westmark}]\nsubjects:\n  alliances: {}\n  withdrawal: {}\n  forces:\n    fallbacks: [{wording: Both, reachedWhen: [mutual, verified]}]\n");
        _folder.Write("west.yml", "name: west\nparty: Westmark\nadversaries: [{name: Eastland}]\n");
    }

    public static TheoryData<string> Drafts => DraftTests.Drafts;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    public Task Each_side_has_a_column(string format, string extension) =>
        Verify(Matrix("--position", "east.yml", "--position", "west.yml", "--format", format).Output, extension).UseDirectory("../Snapshots").UseParameters(format);

    [Fact]
    public void Without_a_position_there_are_no_sides()
    {
        Assert.DoesNotContain("What each provision does", Matrix().Output, StringComparison.Ordinal);
        Assert.Contains("\"positions\": []", Matrix("--format", "json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task The_JSON_of_two_sides_satisfies_the_published_schema(string draft)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("rules/schemas/matrix.schema.json"));

        Assert.Empty(schema.Validate(Command.Run(Repository.PathOf(""), ["matrix", $"drafts/{draft}.md", "--format", "json", "--position", "ukraine", "--position", "russia"]).Output));
    }

    [Fact]
    public void The_page_shows_two_sides_and_not_one()
    {
        Assert.Contains("<td data-line=\"crossed\"><p><b>crossed</b>: forces", Page("east.yml", "west.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("What each provision does", Page("east.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_position_is_wrong_usage() => Assert.Equal(ExitCode.Usage, Matrix("--position", "nobody").ExitCode);

    private Command Matrix(params string[] options) => Command.Run(_folder.Path, ["matrix", "-", .. options], Pact);

    private string Page(params string[] positions) =>
        Command.Run(_folder.Path, ["-", "--format", "html", .. positions.SelectMany(position => new[] { "--position", position })], Pact).Output;
}
