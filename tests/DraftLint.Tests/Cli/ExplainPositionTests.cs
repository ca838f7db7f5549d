using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class ExplainPositionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_position_is_explained_with_what_it_holds_refuses_and_accepts_and_why()
    {
        _folder.Write("sides/east.yml", """
            name: east
            party: Eastland
            aliases: [the Republic]
            territories: [{name: Grey Islands}]
            adversaries: [{name: Westmark}]
            norms:
              - {id: charter, citation: "Charter, Article 2", gist: No force.}
              - {id: pact, citation: Pact of 1999, status: confirmed by counsel}
            subjects:
              territory:
                position: The islands are ours.
                unacceptable: [A lease.]
                fallbacks: [A line., {wording: A lease of both., reachedWhen: [mutual, limited]}]
                nonNegotiable: true
                severity: error
                norms: [charter, pact]
                owner: the adviser
                review: 2027-01-31
            """);

        Assert.Equal("""
            east: the side of Eastland
              aliases:   the Republic
              protects:  Grey Islands
              against:   Westmark
              note:      what it says of law is for counsel to confirm; no legal advice

            territory, not negotiable without new instructions, error
              holds:     The islands are ours.
              refuses:   A lease.
              fallback:  A line.
              fallback:  A lease of both. (reached when mutual, limited)
              because:   Charter, Article 2: No force. (for counsel to confirm)
              because:   Pact of 1999 (confirmed by counsel)
              owner:     the adviser
              review:    2027-01-31

            """, Run("explain", "sides/east.yml").Output);
    }

    [Theory]
    [InlineData("ukraine", "ukraine: the side of Ukraine\n")]
    [InlineData("ukraine", "  because:   Charter of the United Nations, Article 2(4): States may not threaten or use force")]
    [InlineData("saas-customer", "(for counsel to confirm)")]
    public void A_shipped_position_is_explained(string name, string words) => Assert.Contains(words, Run("explain", name).Output, StringComparison.Ordinal);

    [Fact]
    public void Every_norm_of_a_shipped_position_is_for_counsel_to_confirm()
    {
        var text = string.Join(' ', Run("explain", "ukraine").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(text.Split("because: ").Length - 1, text.Split("(for counsel to confirm)").Length - 1);
    }

    [Fact]
    public void A_position_of_the_folder_is_explained_by_its_name()
    {
        _folder.Write(".draftlint", "root = true\n");
        _folder.Write("rules/positions/north.yml", "name: north\nparty: Northland\n");

        Assert.Contains("  watches:   every subject", Run("explain", "north").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ukrane", "unknown rule or position ukrane; did you mean ukraine?")]
    [InlineData("sides/none.yml", "sides/none.yml: no such position file")]
    public void What_is_not_there_is_wrong_usage(string name, string sentence)
    {
        var run = Run("explain", name);

        Assert.Equal((ExitCode.Usage, $"draftlint: {sentence}\n"), (run.ExitCode, run.Errors));
    }

    private Command Run(params string[] arguments) => Command.Run(_folder.Path, arguments);
}
