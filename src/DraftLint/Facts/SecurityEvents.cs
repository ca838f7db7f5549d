using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the event on which a promise of security becomes due: "in the event of an armed attack", "if its independence is threatened".</summary>
internal sealed class SecurityEvents(Grammar grammar)
{
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _leads = Lexicon.English["guarantees/trigger lead"];
    private readonly WordList _threats = Lexicon.English["guarantees/threat lead"];

    /// <summary>True when one of these events is a condition, or what is protected against.</summary>
    public bool Under(Sentence sentence, WordList events) => Follow(sentence, events) || Find(sentence, events, _threats) != null;

    /// <summary>True when one of these events is a condition.</summary>
    public bool Follow(Sentence sentence, WordList events) => Find(sentence, events, _leads) != null;

    /// <summary>From the word that opens the condition to the event, or null.</summary>
    public Passage? Find(Sentence sentence, WordList events) => Find(sentence, events, _leads) ?? Find(sentence, events, _threats);

    private Passage? Find(Sentence sentence, WordList events, WordList leads)
    {
        if (!_phrases.TryFirst(leads, sentence.First, sentence.End, out var lead) || !_phrases.TryFirst(events, lead.End, sentence.End, out var found))
            return null;
        return grammar.Tokens.Passage(lead.First, found.End);
    }
}
