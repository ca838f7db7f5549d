using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Says whom "they", "it", "the former", "the latter" and "the other Party" mean. A pronoun takes the last subject before it, in its
/// sentence, the stem of its list or the sentence before; where that subject is somebody else, nobody is named.
/// </summary>
internal sealed class Antecedents(Agreement agreement, SubjectMentions subjects)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordSet _joins = Lexicon.English.WordsOf("parties/joins");
    private readonly WordList _other = Lexicon.English["parties/other"];
    private readonly WordList _former = Lexicon.English["parties/former"];
    private readonly WordList _latter = Lexicon.English["parties/latter"];
    private readonly WordList _plural = Lexicon.English["parties/plural pronoun"];
    private readonly WordList _singular = Lexicon.English["parties/singular pronoun"];
    private readonly WordList _reciprocal = Lexicon.English["parties/reciprocal"];
    private readonly WordSet _beforeSubject = Lexicon.English.WordsOf("parties/before a subject");
    private readonly WordList _subordinator = Lexicon.English["clauses/subordinator"];
    private readonly Dictionary<Sentence, Subject> _subjects = [];
    private readonly List<Party> _named = [];
    private Sentence? _sentence;
    private Group? _group;
    private Subject? _subject;

    /// <summary>Goes on to the next sentence.</summary>
    public void Begin(Sentence sentence)
    {
        if (sentence.Provision != _sentence?.Provision)
            _named.Clear();
        _sentence = sentence;
        _group = null;
        _subject = SubjectOf(sentence.Previous) ?? SubjectOf(sentence.Stem);
    }

    /// <summary>Remembers a mention: a subject when a verb follows it, a list when it is joined to the mention before.</summary>
    public void Add(int first, int end, IReadOnlyList<Party> parties)
    {
        _group = _group is { } open && Joined(open.End, first) ? new Group(open.First, end, [.. open.Parties.Union(parties)]) : new Group(first, end, parties);
        if (subjects.IsVerb(end))
            _subjects[_sentence!] = _subject = new Subject(_group.Parties);
    }

    /// <summary>Remembers who was named in words of their own: "the former" and "the latter" choose among them.</summary>
    public void AddName(Party party)
    {
        _named.Remove(party);
        _named.Add(party);
    }

    /// <summary>Whom the words at a token stand for; an empty list when they are such words and nobody is known.</summary>
    public (int End, IReadOnlyList<Party> Parties)? At(int token)
    {
        if (_phrases.TryAt(_other, token, out var hit))
            return (hit.End, Other());
        if (_phrases.TryAt(_former, token, out hit) && !GoesOn(hit.End))
            return (hit.End, _named.Count == 2 ? [_named[0]] : []);
        if (_phrases.TryAt(_latter, token, out hit) && !GoesOn(hit.End))
            return (hit.End, _named.Count >= 2 ? [_named[^1]] : []);
        if (_phrases.TryAt(_reciprocal, token, out hit) || (_phrases.TryAt(_plural, token, out hit) && OpensClause(token) && !GoesOn(hit.End)))
            return (hit.End, _subject is { Parties.Count: > 1 } plural ? plural.Parties : []);
        if (_phrases.TryAt(_singular, token, out hit) && OpensClause(token) && !IsExpletive(hit.End))
            return (hit.End, _subject is { Parties.Count: 1 } one ? one.Parties : []);
        return null;
    }

    // "Norway shall pay if it withdraws", but not "Norway shall insure it": an object is something else than the subject.
    private bool OpensClause(int token) => token == _sentence!.First || _tokens.IsMark(token - 1, ',')
        || _beforeSubject.Contains(_tokens.Id(token - 1)) || _subordinator.Contains(_tokens.Id(token - 1));

    // The other one of two, when the subject names one of them.
    private IReadOnlyList<Party> Other() => agreement.Parties.Count == 2 && _subject is { Parties.Count: 1 } one && agreement.Parties.Contains(one.Parties[0])
        ? [.. agreement.Parties.Where(party => party != one.Parties[0])]
        : [];

    private Subject? SubjectOf(Sentence? sentence) => sentence != null && _subjects.TryGetValue(sentence, out var subject) ? subject : null;

    private bool Joined(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (!_joins.Contains(_tokens.Id(token)) && !_tokens.IsMark(token, ','))
                return false;
        }
        return to - from is > 0 and <= 5;
    }

    // "the former President", "both banks": an adjective of what follows.
    private bool GoesOn(int after) => after < _tokens.Count && _tokens.Is(after, TokenTraits.Word) && !subjects.IsVerb(after)
        && (_tokens.Is(after, TokenTraits.Capitalised) || _tokens.Text(after - 1) is "both" or "former" or "latter");

    // "it is agreed that", "it shall be the duty of"
    private bool IsExpletive(int after) => after < _tokens.Count && (_tokens.Text(after) is "is" or "was" || (after + 1 < _tokens.Count && _tokens.Text(after + 1) is "be"));

    private sealed record Group(int First, int End, IReadOnlyList<Party> Parties);

    private sealed record Subject(IReadOnlyList<Party> Parties);
}
