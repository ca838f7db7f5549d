using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds duties to talk or to help along whose result stands only as an aim: "shall enter into negotiations with a view to ending the
/// blockade". An act that is definite by itself has done its part when it is done.
/// </summary>
internal sealed class AimReader(Grammar grammar)
{
    private const int LongestNoun = 5;

    private readonly WordEndings _gerund = new("clauses/gerund ending");
    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _aims = Lexicon.English["modality/mere aim"];
    private readonly WordList[] _soft = [Lexicon.English["escapes/soft act"], Lexicon.English["modality/talk"]];

    /// <summary>The words that name the aim of a verb, up to its own verb or noun; null where the act is more than talk and effort.</summary>
    public Passage? MereAim(Sentence sentence, int verb)
    {
        if (verb < 0 || !_phrases.BeginsAny(_soft, verb) || !_phrases.TryFirst(_aims, verb, sentence.End, out var aim))
            return null;
        var end = aim.End;
        while (end < sentence.End && grammar.IsDeterminer(end))
            end++;
        // "to ending the blockade" is told by its verb, "of close alignment" by the whole noun.
        return _tokens.Passage(aim.First, end >= sentence.End || _gerund.End(_tokens, end) ? Math.Min(end + 1, sentence.End)
            : Math.Max(Math.Min(end + 1, sentence.End), grammar.EndOfNounPhrase(end, Math.Min(end + LongestNoun, sentence.End))));
    }
}
