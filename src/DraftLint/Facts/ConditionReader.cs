using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds what statements depend on and what they do not reach.</summary>
internal sealed class ConditionReader(Grammar grammar)
{
    private const int MostListTokens = 10;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _triggers = Lexicon.English["conditions/trigger"];
    private readonly WordList _afterMark = Lexicon.English["conditions/trigger behind a mark"];
    private readonly WordList _escapes = Lexicon.English["escapes/escape"];
    private readonly WordList _asSoonAs = Lexicon.English["escapes/as soon as"];
    private readonly WordList _exceptions = Lexicon.English["conditions/exception"];
    private readonly WordList _breaches = Lexicon.English["enforcement/breach"];

    /// <summary>The conditions of a clause: before its subject, between its modal verb and its verb, and behind the verb up to a token.</summary>
    public List<Condition> Read(Sentence sentence, Clause clause, int end)
    {
        var phrase = clause.Phrase;
        var conditions = new List<Condition>();
        if (!clause.IsShared)
            Read(sentence, clause.Start, clause.HasSubject ? clause.First : phrase.First, isOpening: true, conditions);
        if (phrase.Verb > phrase.Carrier.End)
            Read(sentence, phrase.Carrier.End, phrase.Verb, isOpening: true, conditions);
        Read(sentence, phrase.End, end, isOpening: false, conditions);
        return conditions;
    }

    /// <summary>The conditions of a point: before its verb and behind it.</summary>
    public List<Condition> Around(Sentence sentence, int verbPhrase, int verbEnd)
    {
        var conditions = new List<Condition>();
        Read(sentence, sentence.First, verbPhrase, isOpening: true, conditions);
        Read(sentence, verbEnd, sentence.End, isOpening: false, conditions);
        return conditions;
    }

    /// <summary>The conditions between two tokens behind a verb.</summary>
    public List<Condition> Behind(Sentence sentence, int first, int end)
    {
        var conditions = new List<Condition>();
        Read(sentence, first, end, isOpening: false, conditions);
        return conditions;
    }

    // A condition that opens a clause runs to the subject; one behind the verb ends at a comma, unless that joins the members of a list.
    private void Read(Sentence sentence, int first, int end, bool isOpening, List<Condition> conditions)
    {
        for (var token = first; token < end; token++)
        {
            if (Kind(sentence, token) is not var (kind, lead) || (token > first && IsNoun(token)) || IsEscape(token))
                continue;
            var past = EndOf(lead, InBrackets(token, end), isOpening);
            if (past <= lead)
                continue;
            conditions.Add(new Condition(sentence, _tokens.Passage(token, past), kind) { First = token, End = past, IsBreach = _phrases.Any(_breaches, token, past) });
            token = past - 1;
        }
    }

    // "where possible", "as soon as practicable" soften a duty: nobody can tell when they are met.
    private bool IsEscape(int token) => _phrases.Begins(_escapes, token) || _phrases.Begins(_asSoonAs, token);

    // A sentence that begins with "Should" sets a condition; elsewhere the word is a modal verb.
    private (ConditionKind Kind, int End)? Kind(Sentence sentence, int token)
    {
        if (_phrases.TryAt(_exceptions, token, out var hit))
            return (ConditionKind.Exception, hit.End);
        if (_phrases.TryAt(_afterMark, token, out hit) && IsBehindMark(sentence, token))
            return (ConditionKind.Trigger, hit.End);
        if (!_phrases.TryAt(_triggers, token, out hit) || (grammar.IsAuxiliary(token) && token > sentence.First))
            return null;
        return (ConditionKind.Trigger, hit.End);
    }

    // ", provided the seals are whole, and provided the lock is"
    private bool IsBehindMark(Sentence sentence, int token)
    {
        if (token > sentence.First && grammar.IsCoordinator(token - 1))
            token--;
        return token == sentence.First || grammar.IsMark(token - 1);
    }

    // "the following", "only once": a determiner before the word makes it a noun or a count.
    private bool IsNoun(int token) => grammar.IsDeterminer(token - 1) || _tokens.Text(token - 1) is "only" or "than";

    // "settlement (if the Company approves it)": a condition in brackets ends with them.
    private int InBrackets(int token, int end)
    {
        if (token == 0 || !_tokens.IsMark(token - 1, '('))
            return end;
        var close = token;
        while (close < end && !_tokens.IsMark(close, ')'))
            close++;
        return close;
    }

    private int EndOf(int from, int end, bool isOpening)
    {
        var token = from;
        while (token < end && !EndsCondition(token, end, isOpening))
            token++;
        while (token > from && (_tokens.First(token - 1) is ',' or '.' or ';' || grammar.IsCoordinator(token - 1)))
            token--;
        return token;
    }

    private bool EndsCondition(int token, int end, bool isOpening)
    {
        if (_tokens.IsMark(token, ','))
            return IsNextCondition(token) || (!isOpening && !JoinsList(token, end));
        return grammar.EndsClause(token) && _tokens.First(token) is not '(';
    }

    // "if the goods are lost, damaged or late": "or" or "and" follows before the next mark.
    private bool JoinsList(int comma, int end)
    {
        for (var token = comma + 1; token < end && token - comma < MostListTokens; token++)
        {
            if (grammar.IsCoordinator(token))
                return token > comma + 1;
            if (grammar.IsMark(token))
                return _tokens.IsMark(token, ',');
        }
        return false;
    }

    private bool IsNextCondition(int token) => _phrases.Begins(_exceptions, token + 1) || _phrases.Begins(_triggers, token + 1);
}
