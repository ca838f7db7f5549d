using System.Text.Json;
using DraftLint.Cli.PositionFiles;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public class PositionSchemaTests
{
    public static TheoryData<string> Shipped => [.. ShippedPositions.Names];

    [Fact]
    public void The_schema_knows_the_keys_that_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(Repository.Read("rules/schemas/position.schema.json"));
        var root = schema.RootElement;

        Assert.Equal(PositionReader.Keys.Order(), KeysOf(root));
        Assert.Equal(PositionReader.SubjectNames.Order(), KeysOf(root.GetProperty("properties").GetProperty("subjects")));
        var definitions = root.GetProperty("definitions");
        Assert.Equal(PositionReader.SubjectKeys.Order(), KeysOf(definitions.GetProperty("subject")));
        Assert.Equal(PositionReader.FallbackKeys.Order(), KeysOf(definitions.GetProperty("fallback")));
        var marks = definitions.GetProperty("fallback").GetProperty("properties").GetProperty("reachedWhen").GetProperty("items").GetProperty("enum");
        Assert.Equal(PositionReader.FallbackMarks, marks.EnumerateArray().Select(mark => mark.GetString()!));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_position_says_what_it_holds_and_by_which_norm_on_every_subject(string name)
    {
        var position = Given.Position(name);

        Assert.Equal(name, position.Name);
        Assert.NotEmpty(position.Subjects);
        Assert.All(position.Subjects, subject => Assert.NotEqual("", subject.Position));
        Assert.All(position.Subjects, subject => Assert.NotEqual("", position.Cite(subject.Name)));
    }

    private static IEnumerable<string> KeysOf(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();
}
