using DraftLint.Cli;
using DraftLint.Tests.Drafts;
using DraftLint.Tests.Support;
using NJsonSchema;

namespace DraftLint.Tests.Cli;

public sealed class ParseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Drafts => DraftTests.Drafts;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task The_JSON_of_a_draft_satisfies_the_published_schema(string draft)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("rules/schemas/parse.schema.json"));

        Assert.Empty(schema.Validate(Command.Run(Repository.PathOf(""), ["parse", $"drafts/{draft}.md", "--format", "json"]).Output));
    }

    [Fact]
    public async Task The_schema_refuses_what_it_does_not_describe()
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("rules/schemas/parse.schema.json"));
        var json = Parse("# T\n", "--format", "json").Output;

        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"placeholders\"", "\"gaps\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tree_shows_provisions_sentences_and_statements()
    {
        var tree = Parse("# Pact\n\n## Article 1 – Duty\n\n1. The Guarantor shall act within ten days, if Article 7 applies.\n\n2. Violations will be punished.\n\n## Article 2\n\nThe end.\n").Output;

        Assert.Equal(
            """
            Pact
              Article 1 "Duty"
                Article 1(1)
                  | The Guarantor shall act within ten days, if Article 7 applies.
                    shall: The Guarantor act, within ten days, if Article 7 applies
                Article 1(2)
                  | Violations will be punished.
                    will: nobody punished
              Article 2
                | The end.

            references
              5:48 Article 7 -> nothing: the last article is Article 2

            amounts
              5:35 ten days

            """.ReplaceLineEndings("\n"), tree);
    }

    [Fact]
    public void A_long_sentence_is_cut_to_the_width()
    {
        var tree = Parse($"# Pact\n\nThe Parties {string.Join(' ', Enumerable.Repeat("solemnly", 40))} agree.\n").Output;

        Assert.All(tree.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains("…\n", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_characters_of_a_draft_are_shown_by_their_code_points()
    {
        const string Draft = "# T\n\nThe \u202Eparties\u202C shall meet.\n";

        Assert.DoesNotContain('\u202E', Parse(Draft).Output);
        Assert.DoesNotContain('\u202E', Parse(Draft, "--format", "json").Output);
    }

    [Theory]
    [InlineData("parse", "parse needs a draft: draftlint parse FILE")]
    [InlineData("parse none.md", "none.md: no such file or folder")]
    [InlineData("parse - --format yaml", "--format yaml: unknown value (known: tree, json)")]
    [InlineData("parse --fromat json -", "unknown option --fromat; did you mean --format?")]
    [InlineData("parse - extra", "unexpected argument extra")]
    public void Wrong_usage_is_told(string arguments, string sentence)
    {
        var run = Command.Run(_folder.Path, arguments.Split(' '));

        Assert.Equal((ExitCode.Usage, $"draftlint: {sentence}\n", ""), (run.ExitCode, run.Errors, run.Output));
    }

    [Fact]
    public void A_draft_that_cannot_be_read_is_told()
    {
        _folder.Write("latin.md", [0x61, 0xE9]);
        var run = Command.Run(_folder.Path, ["parse", "latin.md"]);

        Assert.Equal((ExitCode.Unchecked, "draftlint: latin.md: not UTF-8: the first bad byte is at offset 1\n"), (run.ExitCode, run.Errors));
    }

    private Command Parse(string draft, params string[] options) => Command.Run(_folder.Path, ["parse", "-", .. options], draft);
}
