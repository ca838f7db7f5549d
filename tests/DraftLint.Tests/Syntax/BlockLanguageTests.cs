using DraftLint.Tests.Support;

namespace DraftLint.Tests.Syntax;

public class BlockLanguageTests
{
    private const string English = "The Parties shall keep the bridge of the valley open to all of them.\n\n";

    [Theory]
    [InlineData("West Mill, LA East Mill, LA Old Ford, LA New Ford, LA Deer Bank, LA Long Bank, LA Port Cove, LA Cape Cove, LA")]
    [InlineData("T h e   A g r e e m e n t   e n d s   a t   o n c e   i f   a   P a r t y   l e a v e s   i t")]
    [InlineData("drafts/accord-sur-la-paix-et-la-securite-de-la-vallee-et-de-la-cote-avec-les-annexes.md")]
    public void Codes_letters_and_file_names_are_no_words_of_another_language(string text) =>
        Assert.Equal("en", Given.Agreement(English + text).Draft.Blocks[1].Language);

    [Fact]
    public void A_sentence_in_another_language_is_known_by_its_small_words() => Assert.Equal(
        "fr",
        Given.Agreement(English + "Les Parties se consultent sur la mise en oeuvre de cette convention dans un esprit de paix.").Draft.Blocks[1].Language);
}
