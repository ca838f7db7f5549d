using DraftLint.Cli;
using DraftLint.Tests.Drafts;
using DraftLint.Tests.Support;
using NJsonSchema;

namespace DraftLint.Tests.Cli;

public sealed class MatrixTests : IDisposable
{
    private const string Pact = """
        This pact is concluded between Moldova and Norway.

        ## Article 1 – Help

        If Moldova is attacked, Norway shall assist Moldova within ten days.

        ## Article 2 – Ports

        Moldova will close its ports.
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Drafts => DraftTests.Drafts;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task The_JSON_of_a_draft_satisfies_the_published_schema(string draft)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("rules/schemas/matrix.schema.json"));

        Assert.Empty(schema.Validate(Command.Run(Repository.PathOf(""), ["matrix", $"drafts/{draft}.md", "--format", "json"]).Output));
    }

    [Theory]
    [InlineData("Norway shall cease all patrols.", "shall cease all patrols")]
    [InlineData("Norway shall refrain from threats.", "shall refrain from threats")]
    [InlineData("Norway shall not cease its patrols.", "shall not cease its patrols")]
    public void A_verb_that_forbids_takes_no_second_denial(string duty, string shown) =>
        Assert.Contains($"Article 1: {shown}; no time limit", Matrix($"This pact is concluded between Moldova and Norway.\n\n## Article 1\n\n{duty}\n").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("Norway undertakes to open the road.", "undertakes to open the road;")]
    [InlineData("Norway renounces all claims.", "renounces all claims;")]
    [InlineData("Norway shall notify Moldova of each patrol.", "shall notify Moldova of each patrol;")]
    [InlineData("Norway shall not refrain from patrols.", "shall not refrain from patrols;")]
    [InlineData("Norway shall no longer tax the ferries.", "shall not tax the ferries;")]
    public void A_duty_reads_as_one_phrase(string duty, string shown) =>
        Assert.Contains($"Article 1: {shown}", Matrix($"This pact is concluded between Moldova and Norway.\n\n## Article 1\n\n{duty}\n").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("(a) to open the road", "undertakes to open the road;")]
    [InlineData("(a) renounces all claims", "renounces all claims;")]
    [InlineData("(a) pays the dues", "pays the dues;")]
    public void The_points_of_an_undertaking_are_duties(string point, string shown) =>
        Assert.Contains(shown, Matrix($"This pact is concluded between Moldova and Norway.\n\n## Article 1\n\nNorway undertakes:\n\n{point},\n\n(b) to close the ports.\n").Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_schema_refuses_what_it_does_not_describe()
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("rules/schemas/matrix.schema.json"));
        var json = Matrix(Pact, "--format", "json").Output;

        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"state\"", "\"status\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_text_shows_each_element_with_its_words_or_as_missing_and_who_owes_what()
    {
        var text = Matrix(Pact).Output;

        Assert.Contains("Article 1: promise of defence", text, StringComparison.Ordinal);
        Assert.Matches("""time limit +5:\d+ "within ten days""", text);
        Assert.Matches("response +MISSING", text);
        Assert.Matches("text of the model +NOT APPLICABLE", text);
        Assert.Contains("Norway owes\n    Article 1: shall assist Moldova", text, StringComparison.Ordinal);
        Assert.Contains("Moldova owes\n    Article 2: will close its ports; no time limit", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_gives_the_words_of_a_draft_no_power_over_the_table()
    {
        var markdown = Matrix(Pact.Replace("its ports", "its [x](y)|<b>ports</b>", StringComparison.Ordinal), "--format", "markdown").Output;

        Assert.Contains("| response | missing |  |", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("](", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_without_such_clauses_says_so() => Assert.Contains("no guarantee, ceasefire or enforcement clause was found", Matrix("1. The seat is Riga.\n").Output, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_is_told_and_the_others_are_shown()
    {
        _folder.Write("a.md", [0x61, 0xE9]);
        _folder.Write("b.md", Pact);

        var run = Command.Run(_folder.Path, ["matrix", "."]);

        Assert.Equal(ExitCode.Unchecked, run.ExitCode);
        Assert.StartsWith("draftlint: a.md: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("b.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_passing_word_is_no_element_of_a_guarantee()
    {
        var text = Matrix("""
            This pact is concluded between Moldova and Norway.

            1. If Moldova is attacked, Norway shall assist Moldova.

            2. Norway holds talks each year, in accordance with international law, on accession to the customs union.

            3. The lease of the port expires in May. Verification of weights is free.
            """).Output;

        Assert.All(["individual or joint duty", "duration and review", "grounds and procedure of loss", "verification", "legal force"], element => Assert.Matches($"{element} +MISSING", text));
    }

    [Fact]
    public void An_enforcement_clause_shows_who_finds_the_breach_and_that_nobody_is_its_own_judge()
    {
        const string Clause = "2. If a Party violates point 3, as found by the Panel, the other Party shall close its ports for a year. The Party shall compensate the damage.";
        const string Panel = "1. The Panel consists of three judges, who are independent of the Parties.";

        var text = Matrix($"This pact is concluded between Moldova and Norway.\n\n{Panel}\n\n{Clause}\n").Output;

        Assert.Matches("""body's composition +3:\d+ "consists of""", text);
        Assert.Matches("""no self-judging +3:\d+ "independent""", text);
        Assert.Matches("""remedy +5:\d+ "compensate""", text);
        Assert.Matches("body's composition +MISSING", Matrix($"This pact is concluded between an independent Moldova and Norway.\n\n{Clause}\n").Output);
        Assert.Matches("no self-judging +MISSING", Matrix($"This pact is concluded between an independent Moldova and Norway.\n\n{Clause}\n").Output);
    }

    [Fact]
    public void What_the_adviser_has_switched_off_is_not_applicable()
    {
        _folder.Write(".draftlint", "root = true\n[*.md]\ndraftlint_elements_not_demanded = response, verification\n");
        _folder.Write("a.md", Pact);

        var text = Command.Run(_folder.Path, ["matrix", "a.md"]).Output;

        Assert.Matches("response +NOT APPLICABLE", text);
        Assert.Matches("verification +NOT APPLICABLE", text);
        Assert.Matches("legal force +MISSING", text);
        Assert.Matches("response +MISSING", Command.Run(_folder.Path, ["matrix", "a.md", "--isolated"]).Output);
        Assert.DoesNotContain("leaves open: response", Command.Run(_folder.Path, ["a.md"]).Output, StringComparison.Ordinal);
        Assert.Contains("draftlint_elements_not_demanded = response, verification", Command.Run(_folder.Path, ["config", "a.md"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_that_there_is_not_is_told_with_the_closest()
    {
        _folder.Write(".draftlint", "root = true\n[*.md]\ndraftlint_elements_not_demanded = verificaton\n");
        _folder.Write("a.md", Pact);

        var run = Command.Run(_folder.Path, ["a.md"]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(".draftlint:3: unknown element verificaton", run.Errors, StringComparison.Ordinal);
        Assert.Contains("verification", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_walked_as_when_it_is_linted()
    {
        _folder.Write(".draftlint", "root = true\ndraftlint_exclude = old/**\n");
        _folder.Write("a.md", Pact);
        _folder.Write("old/b.md", Pact);

        var text = Command.Run(_folder.Path, ["matrix", "."]).Output;

        Assert.Contains("a.md", text, StringComparison.Ordinal);
        Assert.DoesNotContain("b.md", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_common_name_stands_for_each_of_its_States()
    {
        var text = Matrix("""
            Moldova, of the one part, and Norway and Poland (the "Guarantors"), of the other part, agree:

            1. Each Guarantor shall send a ship within ten days of an attack. The Guarantors shall inform Moldova.
            """).Output;

        Assert.Contains("Norway owes\n    point 1: shall send a ship; within ten days of an attack\n    point 1: shall inform Moldova", text, StringComparison.Ordinal);
        Assert.Contains("Poland owes\n    point 1: shall send a ship", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_wrong_usage() => Assert.Equal(ExitCode.Usage, Matrix(Pact, "--format", "pdf").ExitCode);

    private Command Matrix(string draft, params string[] options) => Command.Run(_folder.Path, ["matrix", "-", .. options], draft);
}
