using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds acts that no verb promises: points of a plan that only name one ("Withdrawal of all foreign troops"), and participles that hang on
/// a sentence ("their dignity upheld").
/// </summary>
internal sealed class BareActReader(Agreement agreement, Grammar grammar, ComplementReader complements, ConditionReader conditions, TimedFacts timed, StatementTopics topics)
{
    private const int MostWordsBeforeNoun = 7;
    private const int MostWordsBeforeParticiple = 6;

    // "Term and Termination" and its full stop.
    private const int MostWordsOfHeading = 4;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _actNouns = Lexicon.English["clauses/act noun"];
    private readonly WordSet _possessives = Lexicon.English.WordsOf("clauses/possessive");
    private readonly WordSet _promised = Lexicon.English.WordsOf("clauses/promised participle");

    /// <summary>The bare acts of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isWhole">True when the sentence has no verb phrase of its own.</param>
    public IEnumerable<Statement> Read(Sentence sentence, bool isWhole)
    {
        if (sentence.IsTableCell || !sentence.IsOperative)
            yield break;
        if (isWhole && Named(sentence) is { } named)
            yield return named;
        for (var token = sentence.First + 1; token < sentence.End; token++)
        {
            if (Hanging(sentence, token) is not { } hanging)
                continue;
            yield return hanging;
            token = _tokens.EndOf(hanging.Passage);
        }
    }

    private Statement? Named(Sentence sentence)
    {
        if (sentence.Provision.Kind is not (ProvisionKind.Point or ProvisionKind.Item or ProvisionKind.Paragraph))
            return null;
        var end = Math.Min(sentence.End, sentence.First + MostWordsBeforeNoun);
        if (!_phrases.TryFirst(_actNouns, sentence.First, end, out var noun) || !LeadsTo(sentence.First, noun.First) || HasVerb(noun.End, sentence.End) || IsHeading(sentence, noun))
            return null;
        var first = noun.End;
        if (first < sentence.End && grammar.IsPreposition(first))
            first++;
        var past = grammar.EndOfNounPhrase(first, sentence.End);
        var obligor = complements.Agent(noun.End, sentence.End);
        return new Statement(sentence, _tokens.Passage(sentence.First, noun.End))
        {
            Modality = Modality.Bare,
            Modal = _tokens.Passage(noun.First, noun.End),
            Verb = _tokens.Passage(noun.First, noun.End),
            Obligor = obligor,
            Obligors = obligor == null ? [] : agreement.PartyNames.Named(obligor),
            DirectObject = past > first ? _tokens.Passage(first, past) : null,
            Conditions = conditions.Behind(sentence, noun.End, sentence.End),
            Deadline = timed.Deadline(sentence, sentence.First, sentence.End),
            Duration = timed.Duration(sentence, sentence.First, sentence.End),
            Amounts = timed.AmountsOf(sentence, sentence.First, sentence.End),
            Qualifiers = topics.Qualifiers(sentence.First, sentence.End),
            IsOperative = true,
        };
    }

    // "Payments and termination are dealt with below"; the verb of "Withdrawal of the troops that are in the zone" belongs to the troops.
    private bool HasVerb(int first, int end)
    {
        for (var token = first; token < end && !grammar.IsSubordinator(token); token++)
        {
            if (grammar.IsAuxiliary(token))
                return true;
        }
        return false;
    }

    // "Termination.", "Term and Termination.", "FUNDING AND PAYMENT": the title of what follows. "Transfer Fee" names a thing.
    private bool IsHeading(Sentence sentence, Hit noun)
    {
        if (sentence.End - sentence.First <= MostWordsOfHeading && (sentence.Provision.Children.Count > 0 || sentence.Provision.Sentences.Count > 1))
            return true;
        if (noun.End < sentence.End && _tokens.Is(noun.End, TokenTraits.Capitalised) && _tokens.Is(noun.First, TokenTraits.Capitalised))
            return true;
        return !_tokens.Passage(sentence.First, noun.End).Text.Any(char.IsLower);
    }

    // "with their rights protected, their security guaranteed": a mark or "with" before the possessive, a mark or "and" behind the participle.
    private Statement? Hanging(Sentence sentence, int first)
    {
        if (!_possessives.Contains(_tokens.Id(first)) || !(_tokens.IsMark(first - 1, ',') || grammar.IsCoordinator(first - 1) || _tokens.Text(first - 1) is "with"))
            return null;
        for (var token = first + 1; token < sentence.End && token - first <= MostWordsBeforeParticiple; token++)
        {
            if (!_tokens.Is(token, TokenTraits.Word) || grammar.IsAuxiliary(token) || grammar.IsPreposition(token))
                return null;
            if (!_promised.Contains(_tokens.Id(token)) || token == first + 1)
                continue;
            var next = token + 1;
            if (next < sentence.End && !grammar.IsMark(next) && !grammar.IsCoordinator(next))
                return null;
            return new Statement(sentence, _tokens.Passage(first, token + 1))
            {
                Modality = Modality.Bare,
                Modal = _tokens.Passage(token, token + 1),
                Verb = _tokens.Passage(token, token + 1),
                Subject = _tokens.Passage(first, token),
                DirectObject = _tokens.Passage(first, token),
                IsPassive = true,
                IsOperative = true,
            };
        }
        return null;
    }

    // "An immediate and full ceasefire", "Release and exchange": adjectives and other act nouns, no verb, no preposition. "The withdrawal takes
    // a week" tells of an act that was named before, "No suspension" forbids one.
    private bool LeadsTo(int first, int noun)
    {
        if (first < noun && grammar.IsDeterminer(first) && _tokens.Text(first) is not ("A" or "a" or "An" or "an" or "All" or "all"))
            return false;
        for (var token = first; token < noun; token++)
        {
            // "preclude the release": only a verb stands before the second determiner; not in "a full and an immediate release", "all the".
            if (token > first && grammar.IsDeterminer(token) && !grammar.IsCoordinator(token - 1) && !grammar.IsDeterminer(token - 1))
                return false;
            if (!_tokens.Is(token, TokenTraits.Word) || grammar.IsPreposition(token) || grammar.IsAuxiliary(token) || grammar.IsSubordinator(token) || grammar.IsPronoun(token))
                return false;
        }
        return true;
    }
}
