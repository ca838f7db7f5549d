using DraftLint.Tests.Support;

namespace DraftLint.Tests.Syntax;

public class SentenceTests
{
    [Theory]
    [InlineData("The U.S. forces withdraw.")]
    [InlineData("Heavy weapons, e.g. Howitzers, are withdrawn.")]
    [InlineData("Signed by J. Smith for the Seller.")]
    [InlineData("The price is EUR 3.50 a unit.")]
    [InlineData("Acme Inc. shall pay.")]
    [InlineData("Dr. Weber and Mr. Novak chair the Commission.")]
    [InlineData("The Parties, i.e. Ruritania and Graustark, agree.")]
    public void A_stop_inside_a_sentence_does_not_end_it(string text) => Assert.Equal([text], Split(text));

    [Theory]
    [InlineData("It lapses.", "It may be renewed.")]
    [InlineData("See Article 5.", "The Parties meet.")]
    [InlineData("Is it in force?", "It is.")]
    [InlineData("He said \u201Cno.\u201D", "She agreed.")]
    [InlineData("It applies (with care.)", "It ends.")]
    [InlineData("They meet at 10 a.m.", "They leave later.")]
    [InlineData("It ended in 1921.", "1922 was quiet.")]
    [InlineData("Nothing follows.", "\u201CParty\u201D means a State.")]
    public void A_stop_before_a_new_sentence_ends_one(string one, string other) => Assert.Equal([one, other], Split($"{one} {other}"));

    [Fact]
    public void A_sentence_runs_over_soft_line_breaks() =>
        Assert.Equal(["The Parties shall meet every year.", "They may meet more often."], Split("The Parties\nshall meet every\nyear. They may\nmeet more often."));

    [Fact]
    public void A_sentence_runs_over_a_blank_line_only_in_small_letters() => Assert.Equal(
        ["It begins.", "The Parties shall meet", "The Council"],
        Split("Article 1\n\nIt begins.\n\nThe Parties\n\nshall meet\n\nThe Council"));

    private static IEnumerable<string> Split(string text) => Given.Agreement(text).Sentences.Select(sentence => sentence.Passage.Text);
}
