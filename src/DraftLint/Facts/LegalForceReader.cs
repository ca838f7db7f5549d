using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Reads what legal force a text gives itself: first what it says, then what its title calls it.</summary>
internal sealed class LegalForceReader(Agreement agreement)
{
    // "The Plan and its annexes are legally binding"
    private const int MostWordsBetween = 4;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly Gazetteer _gazetteer = new(agreement.Draft);
    private readonly WordList _ownText = Lexicon.English["final-clauses/own text"];
    private readonly WordList _claims = Lexicon.English["final-clauses/claims legal force"];
    private readonly WordList _denies = Lexicon.English["final-clauses/denies legal force"];
    private readonly WordList _leavesSome = Lexicon.English["final-clauses/leaves something binding"];
    private readonly WordList _treaties = Lexicon.English["final-clauses/treaty in a title"];
    private readonly WordList _agreements = Lexicon.English["final-clauses/agreement in a title"];
    private readonly WordList _contracts = Lexicon.English["final-clauses/contract in a title"];
    private readonly WordList _others = Lexicon.English["final-clauses/another kind in a title"];
    private readonly WordList _leans = Lexicon.English["final-clauses/leans on another text"];

    /// <summary>The force and the words that give it, or null where nothing does.</summary>
    public (LegalForce Force, Passage Words)? Read()
    {
        var claim = Said(_claims);
        var denial = Said(_denies);
        // A text that says both has parts of both kinds.
        if (claim != null || denial != null)
            return claim == null ? (LegalForce.Denied, denial!) : denial == null ? (LegalForce.Claimed, claim) : null;
        return _phrases.All(_denies).Count == 0 && agreement.Title is { } title ? Called(_tokens.FirstOf(title), _tokens.EndOf(title)) : null;
    }

    // What is said of an annex, or of a text that is still to be written, is not said of this one.
    private Passage? Said(WordList list)
    {
        foreach (var sentence in agreement.ReadableSentences.Where(sentence => !sentence.IsQuoted))
        {
            if (!_phrases.TryFirst(list, sentence.First, sentence.End, out var hit) || _phrases.Any(_leavesSome, sentence.First, sentence.End))
                continue;
            foreach (var own in _phrases.Within(_ownText, sentence.First, hit.First))
            {
                if (hit.First - own.End <= MostWordsBetween && (_tokens.Text(own.First) is "This" or "this" || _tokens.Is(own.End - 1, TokenTraits.Capitalised)))
                    return _tokens.Passage(hit.First, hit.End);
            }
        }
        return null;
    }

    // The first noun of the title that names a kind of text decides.
    private (LegalForce Force, Passage Words)? Called(int first, int end)
    {
        if (_phrases.Any(_leans, first, end))
            return null;
        for (var token = first; token < end; token++)
        {
            if (_phrases.Begins(_others, token))
                break;
            if (_phrases.Begins(_treaties, token))
                return (LegalForce.Treaty, _tokens.Passage(token, token + 1));
            if (_phrases.Begins(_agreements, token) && BetweenStates())
                return (LegalForce.InterState, _tokens.Passage(token, token + 1));
            if (_phrases.Begins(_contracts, token) && IsContract(first))
                return (LegalForce.Contract, _tokens.Passage(token, token + 1));
        }
        return null;
    }

    private bool BetweenStates() => Agreeing.Count() > 1 && Agreeing.All(IsStateOrOrganisation);

    // Two who agree, none of them a State: what a law firm drafts.
    private bool IsContract(int title) => Agreeing.Count() > 1 && !Agreeing.Any(IsStateOrOrganisation) && _gazetteer.StatesAndOrganisations(title, _tokens.EndOf(agreement.Title!)).Length == 0;

    private IEnumerable<Party> Agreeing => agreement.Parties.Where(party => !party.IsThird);

    private bool IsStateOrOrganisation(Party party) => _gazetteer.StatesAndOrganisations(_tokens.FirstOf(party.Passage), _tokens.EndOf(party.Passage)).Length > 0;
}
