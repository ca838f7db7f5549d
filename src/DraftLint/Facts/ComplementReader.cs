using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Reads what stands behind a verb: what is acted on, for whom, and the agent of a passive.</summary>
internal sealed class ComplementReader(Grammar grammar, Actors actors)
{
    private const int MostAgentTokens = 8;
    private const int MostMannerTokens = 3;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _by = Lexicon.English["clauses/agent by"];
    private readonly WordList _notAgent = Lexicon.English["clauses/not an agent"];
    private readonly WordList _writtenIn = Lexicon.English["clauses/written in"];
    private readonly WordSet _whichOne = Lexicon.English.WordsOf("clauses/which of several");
    private readonly WordList _manner = Lexicon.English["clauses/manner"];
    private readonly WordList _toWhom = Lexicon.English["clauses/recipient lead"];
    private readonly WordList _giving = Lexicon.English["clauses/giving verb"];
    private readonly WordList _months = Lexicon.English["names/months"];

    /// <summary>What the verb acts on: "the Council" of "notify the Council", "the zone" of "withdraw from the zone"; or null.</summary>
    public (int First, int End)? Object(int verbEnd, int end)
    {
        var first = verbEnd;
        while (first < end && grammar.SkipAdverb(first, end) is var next && next > first)
            first = next;
        if (first < end && grammar.IsPreposition(first))
            first++;
        var past = grammar.EndOfNounPhrase(first, end);
        return past > first ? (first, past) : null;
    }

    /// <summary>To whom or for whom: behind "to", "for", "on behalf of", or right behind a verb of giving; or null.</summary>
    public Passage? Beneficiary(int verb, int verbEnd, int end)
    {
        if (_phrases.Begins(_giving, verb) && Object(verbEnd, end) is var (first, past) && !grammar.IsPreposition(verbEnd) && actors.Head(first, past) is { } direct)
            return direct;
        foreach (var lead in _phrases.Within(_toWhom, verbEnd, end))
        {
            // "to build a force": an infinitive names nobody.
            if (lead.End >= end || (!grammar.StartsNounPhrase(lead.End) && !grammar.IsPlural(lead.End)))
                continue;
            var last = grammar.EndOfNounPhrase(lead.End, end);
            if (last > lead.End && actors.Head(lead.End, last) is { } named)
                return named;
        }
        return null;
    }

    /// <summary>Who acts in a passive: "by the Commission", "by each Party", not "by 31 December", "by means of"; or null.</summary>
    public Passage? Agent(int from, int end)
    {
        for (var token = from; token + 1 < end && !(grammar.EndsClause(token) && _tokens.First(token) is not '('); token++)
        {
            if (!_by.Contains(_tokens.Id(token)) || _phrases.Begins(_notAgent, token + 1) || _tokens.Is(token + 1, TokenTraits.Number) || _months.Contains(_tokens.Id(token + 1)))
                continue;
            var last = token + 1;
            while (last < end && last - token < MostAgentTokens && !(_tokens.First(last) is ',' or '.' or '(' or ';' or ':'))
                last++;
            if (actors.Any(token + 1, last))
                return actors.Head(token + 1, last) ?? _tokens.Passage(token + 1, last);
        }
        return null;
    }

    /// <summary>
    /// True when a passive says in which text something stands: "shall be set forth in the Quality Plan"; not "in a separate protocol", which is yet
    /// to be written.
    /// </summary>
    public bool SaysWhere(int verb, int end)
    {
        if (!_phrases.TryAt(_writtenIn, verb, out var lead))
            return false;
        var text = lead.End;
        while (text < end && (_tokens.First(text) is '"' or '\u201C' || _whichOne.Contains(_tokens.Id(text)) || grammar.IsDeterminer(text) && _tokens.Text(text) is not ("a" or "an" or "any")))
            text++;
        return text < end && (_tokens.Is(text, TokenTraits.Capitalised) || (text + 1 < end && _tokens.Is(text + 1, TokenTraits.Number)));
    }

    /// <summary>True when the words behind a passive say how it is done, so that nobody is missing: "adopted by consensus", "given in writing".</summary>
    public bool SaysHow(int verbEnd, int end)
    {
        for (var token = verbEnd; token < Math.Min(end, verbEnd + MostMannerTokens) && !grammar.EndsClause(token); token++)
        {
            if (_phrases.Begins(_manner, token))
                return true;
        }
        return false;
    }
}
