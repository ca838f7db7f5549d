using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Tells words that leave a promise open from those that only look so: verbs, nouns, parts of longer words, what somebody decides.</summary>
internal sealed class LookAlikes(Grammar grammar, ILookup<Sentence, Statement> statements)
{
    // "deem just and proper", "promote the boats of the Seller".
    private const int MostBetween = 4;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly WordList _softActs = Lexicon.English["escapes/soft act"];
    private readonly WordList _promoting = Lexicon.English["escapes/advertise"];
    private readonly WordSet _advertised = Lexicon.English.WordsOf("escapes/what is advertised");
    private readonly WordSet _nouns = Lexicon.English.WordsOf("escapes/also a noun");
    private readonly WordSet _decides = Lexicon.English.WordsOf("escapes/decides the measure");
    private readonly WordEndings _gerundEndings = new("clauses/gerund ending");

    /// <summary>True for a hit of the vague standards or soft acts that is no such thing.</summary>
    public bool Has(Sentence sentence, Hit hit) => hit.Entry.List == _softActs
        ? Advertises(sentence, hit) || IsNoDuty(sentence, hit)
        : IsAnotherWord(sentence, hit) || IsDecided(sentence, hit);

    // "a log that will help the Owner", "shall have the right to assist"
    private bool IsNoDuty(Sentence sentence, Hit hit) =>
        statements[sentence].Any(statement => IsVerbOf(statement, hit) && (statement.IsSubordinate || statement.Modality == Modality.May));

    // "shall promote the products of the Seller"
    private bool Advertises(Sentence sentence, Hit hit)
    {
        if (!_promoting.Contains(_tokens.Id(hit.First)))
            return false;
        for (var token = hit.End; token < sentence.End && token - hit.End < MostBetween && !grammar.IsPreposition(token); token++)
        {
            if (_advertised.Contains(_tokens.Id(token)))
                return true;
        }
        return false;
    }

    // "as the Council deems just and proper"; not "shall consider in good faith any offer".
    private bool IsDecided(Sentence sentence, Hit hit)
    {
        for (var token = hit.First - 1; token >= sentence.First && hit.First - token <= MostBetween && !grammar.IsPreposition(token) && !grammar.IsDeterminer(token); token--)
        {
            if (_decides.Contains(_tokens.Id(token)))
                return true;
        }
        return false;
    }

    // The verb of "shall appropriate the money", the noun of "other material", the end of "energy-efficient".
    private bool IsAnotherWord(Sentence sentence, Hit hit) => (hit.First > sentence.First && _tokens.IsMark(hit.First - 1, '-'))
        || (hit.First > sentence.First && grammar.IsAuxiliary(hit.First - 1) && statements[sentence].Any(statement => IsVerbOf(statement, hit) && !statement.IsPassive))
        || IsNoun(sentence, hit);

    private bool IsVerbOf(Statement statement, Hit hit) => statement.Verb is { } verb && _tokens.FirstOf(verb) == hit.First;

    // A word of quality stands before its noun or behind "is" or an adverb; what has neither is the noun.
    private bool IsNoun(Sentence sentence, Hit hit)
    {
        if (!_nouns.Contains(_tokens.Id(hit.First)) || hit.End - hit.First > 1 || hit.First == sentence.First)
            return false;
        var (before, next) = (hit.First - 1, hit.End);
        var ends = next >= sentence.End || grammar.IsMark(next) || grammar.IsPreposition(next) || grammar.IsAuxiliary(next) || grammar.IsSubordinator(next)
            || grammar.IsParticiple(next) || _gerundEndings.End(_tokens, next);
        return ends && !grammar.IsAuxiliary(before) && !grammar.IsCoordinator(before) && grammar.SkipAdverb(before, hit.First) == before && _tokens.Text(before) is not "be";
    }
}
