using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Finds every mention of a party in one pass over the tokens, and hands pronouns to <see cref="Antecedents"/>.</summary>
internal sealed class PartyMentionReader
{
    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Gazetteer _gazetteer;
    private readonly SubjectMentions _subjects;
    private readonly PartyGroups _groups;
    private readonly WordList _all = Lexicon.English["parties/all"];
    private readonly WordList _notAll = Lexicon.English["parties/some and no more"];
    private readonly Dictionary<string, Party> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(DefinedTerm Term, Party Party)>> _byTerm = [];

    public PartyMentionReader(Agreement agreement, IReadOnlyList<PartyBuilder> parties)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _gazetteer = new Gazetteer(agreement.Draft);
        _subjects = new SubjectMentions(agreement.Draft);
        foreach (var (builder, party) in parties.Zip(agreement.Parties))
        {
            _byName[party.Name] = party;
            foreach (var term in builder.Terms)
                (_byTerm.TryGetValue(term.Stems[0], out var list) ? list : _byTerm[term.Stems[0]] = []).Add((term, party));
        }
        _groups = new PartyGroups(agreement, _gazetteer, PartyOf);
    }

    public PartyNames Read()
    {
        var mentions = new List<PartyMention>();
        var antecedents = new Antecedents(_agreement, _subjects);
        foreach (var sentence in _agreement.ReadableSentences)
        {
            antecedents.Begin(sentence);
            Read(sentence, antecedents, mentions);
        }
        // Footnotes are read last and stand where they stand.
        mentions.Sort((one, other) => one.First.CompareTo(other.First));
        return new PartyNames(_tokens, mentions);
    }

    private void Read(Sentence sentence, Antecedents antecedents, List<PartyMention> mentions)
    {
        var named = Named(sentence);
        var next = 0;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            while (next < named.Count && named[next].First < token)
                next++;
            var name = next < named.Count && named[next].First == token ? (named[next].End, [PartyOf(named[next])]) : Defined(token, sentence.End);
            var (end, parties) = name ?? All(token) ?? _groups.At(token, sentence.End) ?? antecedents.At(token) ?? (0, []);
            if (end == 0)
                continue;
            if (name != null)
                antecedents.AddName(parties[0]);
            if (parties.Count > 0)
            {
                antecedents.Add(token, end, parties);
                mentions.Add(new PartyMention(sentence, _tokens.Passage(token, end), parties, token, end));
            }
            token = end - 1;
        }
    }

    private IReadOnlyList<Hit> Named(Sentence sentence)
    {
        var direct = _gazetteer.StatesAndOrganisations(sentence.First, sentence.End);
        var indirect = _gazetteer.Indirect(sentence.First, sentence.End, _subjects);
        if (direct.Length == 0 || indirect.Count == 0)
            return direct.Length == 0 ? indirect : direct;
        List<Hit> hits = [.. direct, .. indirect];
        hits.Sort((one, other) => one.First != other.First ? one.First.CompareTo(other.First) : other.End.CompareTo(one.End));
        return hits;
    }

    private Party PartyOf(Hit hit)
    {
        if (_byName.TryGetValue(hit.Entry.Name, out var known))
            return known;
        var third = new PartyBuilder(hit.Entry.Name, _tokens.Passage(hit.First, hit.End), hit.Entry) { IsThird = true };
        return _byName[third.Name] = third.Build();
    }

    private (int End, IReadOnlyList<Party> Parties)? Defined(int token, int end)
    {
        if (!_tokens.Is(token, TokenTraits.Capitalised) || !_byTerm.TryGetValue(_tokens.Stem(token), out var terms))
            return null;
        (int End, IReadOnlyList<Party> Parties)? longest = null;
        foreach (var (term, party) in terms)
        {
            if (token + term.Stems.Length <= end && (longest == null || token + term.Stems.Length > longest.Value.End) && Matches(term, token))
                longest = (token + term.Stems.Length, [party]);
        }
        return longest;
    }

    private bool Matches(DefinedTerm term, int token)
    {
        for (var i = 1; i < term.Stems.Length; i++)
        {
            if (_tokens.Stem(token + i) != term.Stems[i])
                return false;
        }
        return true;
    }

    // "each Party", but not "the parties to the dispute".
    private (int End, IReadOnlyList<Party> Parties)? All(int token) =>
        _agreement.Parties.Count > 0 && _phrases.TryAt(_all, token, out var hit) && !_phrases.Begins(_notAll, hit.End) ? (hit.End, _agreement.Parties) : null;
}
