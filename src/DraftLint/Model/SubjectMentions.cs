using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Tells from the word behind a name whether the name is the subject of a promise: "Norway shall", "Norway undertakes to".</summary>
internal sealed class SubjectMentions(Draft draft)
{
    private readonly Tokens _tokens = draft.Tokens;
    private readonly Phrases _phrases = draft.Phrases;
    private readonly WordList _auxiliary = Lexicon.English["clauses/auxiliary"];
    private readonly WordSet _be = Lexicon.English.WordsOf("clauses/auxiliary be");
    private readonly WordList[] _duties = [Lexicon.English["modality/shall"], Lexicon.English["modality/undertakes"], Lexicon.English["modality/will"]];
    private readonly WordList[] _others = [Lexicon.English["modality/should"], Lexicon.English["modality/intends"], Lexicon.English["modality/may"], Lexicon.English["modality/declares"]];

    /// <summary>True when a duty begins at a token.</summary>
    public bool Promises(int token) => _phrases.BeginsAny(_duties, token);

    /// <summary>True when the verb of a sentence begins at a token.</summary>
    public bool IsVerb(int token) => token < _tokens.Count
        && (_phrases.BeginsAny(_duties, token) || _phrases.BeginsAny(_others, token) || _auxiliary.Contains(_tokens.Id(token)) || _be.Contains(_tokens.Id(token)));
}
