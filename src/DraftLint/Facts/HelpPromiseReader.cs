using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds protection, assistance and states of affairs that are promised by their name ("will extend protection to them"), and looks for what
/// makes them definite.
/// </summary>
internal sealed class HelpPromiseReader(Agreement agreement, Grammar grammar, ILookup<Sentence, Statement> statements)
{
    // "extend full and lasting protection".
    private const int Between = 4;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly ILookup<Sentence, CrossReference> _references = agreement.CrossReferences.ToLookup(reference => reference.Sentence);
    private readonly WordList _giving = Lexicon.English["guarantees/giving verb"];
    private readonly WordList _help = Lexicon.English["guarantees/help noun"];
    private readonly WordList _guarantee = Lexicon.English["guarantees/guaranteeing"];
    private readonly WordList _affairs = Lexicon.English["guarantees/state of affairs"];
    private readonly WordList _states = Lexicon.English["guarantees/State or party"];
    private readonly WordList _pointers = Lexicon.English["enforcement/pointer"];

    public IEnumerable<GuaranteeTerm> Read()
    {
        foreach (var statement in statements.SelectMany(inSentence => inSentence))
        {
            if (statement is not { IsDuty: true, IsNegative: false, IsPassive: false, Verb: not null })
                continue;
            if (Find(statement, _giving, _help) is { } help)
                yield return Of(statement, help, Content(statement, help.End));
            else if (Find(statement, _guarantee, _affairs) is { } affairs)
                yield return Of(statement, affairs, null);
        }
    }

    private GuaranteeTerm Of(Statement statement, (int First, int Noun, int End) words, Passage? content) =>
        new(statement.Sentence, _tokens.Passage(words.First, words.End), TermKeys.Of(_tokens, words.Noun, words.End))
        {
            IsHelp = true,
            IsOperative = true,
            Clarifier = Definite(statement, words.End) ?? content,
        };

    private (int First, int Noun, int End)? Find(Statement statement, WordList verbs, WordList nouns)
    {
        var sentence = statement.Sentence;
        foreach (var verb in _phrases.Within(verbs, _tokens.FirstOf(statement.Modal), Math.Min(sentence.End, _tokens.EndOf(statement.Passage) + 1)))
        {
            if (_phrases.TryFirst(nouns, verb.End, Math.Min(sentence.End, verb.End + Between), out var noun))
                return (verb.First, noun.First, noun.End);
        }
        return null;
    }

    // "to Georgia", "to them", "to the other Party"; "to demining" says what the help is for.
    private bool Names(int first, int end) => grammar.IsPronoun(first) || agreement.PartyNames.Named(first, end).Count > 0 || _phrases.Any(_states, first, end);

    private Passage? Definite(Statement statement, int end)
    {
        var sentence = statement.Sentence;
        if (_phrases.TryFirst(_pointers, end, sentence.End, out var pointer))
            return _tokens.Passage(pointer.First, pointer.End);
        return (statement.Amounts is [var amount, ..] ? amount.Passage : null) ?? _references[sentence].FirstOrDefault()?.Passage;
    }

    // "to Georgia" names whom it helps; what stands behind that says with what or in what.
    private Passage? Content(Statement statement, int from)
    {
        var sentence = statement.Sentence;
        var next = from;
        if (next + 1 < sentence.End && _tokens.Text(next) is "to" && Names(next + 1, grammar.EndOfNounPhrase(next + 1, sentence.End)))
            next = grammar.EndOfNounPhrase(next + 1, sentence.End);
        while (next < sentence.End && grammar.IsMark(next))
            next++;
        return next < sentence.End ? _tokens.Passage(next, sentence.End) : null;
    }
}
