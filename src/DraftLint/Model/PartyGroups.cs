using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Says which States a common name stands for: "Norway, Poland and Finland (the "Guarantors")", "Protecting Powers" means Norway and Poland.
/// "The Guarantors" and "each Guarantor" are all of them; "a Guarantor" and "the Guarantor concerned" are one, and nobody knows which.
/// </summary>
internal sealed class PartyGroups
{
    // "Norway and Poland are the guarantors (the ...)".
    private const int MostWordsBehind = 4;

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Gazetteer _gazetteer;
    private readonly WordSet _joins = Lexicon.English.WordsOf("parties/joins");
    private readonly WordSet _places = Lexicon.English.WordsOf("clauses/preposition");
    private readonly WordList _each = Lexicon.English["parties/each of a group"];
    private readonly WordList _one = Lexicon.English["parties/some and no more"];
    private readonly Dictionary<int, List<(int[] Stems, IReadOnlyList<Party> Parties)>> _groups = [];

    public PartyGroups(Agreement agreement, Gazetteer gazetteer, Func<Hit, Party> partyOf)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _gazetteer = gazetteer;
        foreach (var term in agreement.DefinedTerms.Where(term => term.Meaning != null && IsPlural(_tokens.EndOf(term.Term) - 1)))
        {
            if (Run(term) is { Count: > 1 } states)
                (_groups.TryGetValue(term.Stems[0], out var list) ? list : _groups[term.Stems[0]] = []).Add((term.Stems, [.. states.OrderBy(state => state.First).Select(partyOf).Distinct()]));
        }
    }

    /// <summary>The group whose common name begins at a token, or null.</summary>
    public (int End, IReadOnlyList<Party> Parties)? At(int token, int end)
    {
        if (_groups.Count == 0 || !_tokens.Is(token, TokenTraits.Capitalised) || !_groups.TryGetValue(_tokens.Stem(token), out var groups))
            return null;
        foreach (var (stems, parties) in groups)
        {
            var past = token + stems.Length;
            if (past <= end && Matches(stems, token) && (IsPlural(past - 1) || IsEach(token)) && !_phrases.Begins(_one, past))
                return (past, parties);
        }
        return null;
    }

    private bool IsPlural(int token) => _tokens.Stem(token) != _tokens.Id(token);

    private bool IsEach(int token) => token > 0 && _each.Contains(_tokens.Id(token - 1));

    private bool Matches(int[] stems, int token)
    {
        for (var i = 1; i < stems.Length; i++)
        {
            if (_tokens.Stem(token + i) != stems[i])
                return false;
        }
        return true;
    }

    // Behind "means" the States come first, before a bracket last; "the ports of Norway and Poland" are none.
    private List<Hit> Run(DefinedTerm term)
    {
        var (first, end) = (_tokens.FirstOf(term.Meaning!), _tokens.EndOf(term.Meaning!));
        var states = _gazetteer.States(first, end).ToList();
        var run = new List<Hit>();
        if (term.IsName)
            states.Reverse();
        var hasAnd = false;
        foreach (var state in states)
        {
            var (from, to) = run.Count == 0 ? (0, 0) : term.IsName ? (state.End, run[^1].First) : (run[^1].End, state.First);
            // "Norway and Poland, Finland and Denmark (the "Eastern States")": before a bracket a second "and" begins another list.
            var isAnd = Enumerable.Range(from, to - from).Any(token => _tokens.Text(token) is "and");
            if (run.Count > 0 && (!IsJoined(from, to) || (isAnd && hasAnd && term.IsName)))
                break;
            hasAnd |= isAnd;
            run.Add(state);
        }
        if (run.Count < 2)
            return [];
        return (term.IsName ? end - run[0].End <= MostWordsBehind && !IsPlace(run[^1].First, first) : IsJoined(first, run[0].First)) ? run : [];
    }

    private bool IsPlace(int state, int first) => state > first && _places.Contains(_tokens.Id(state - 1)) || state > first + 1 && _tokens.Text(state - 1) is "the" && _places.Contains(_tokens.Id(state - 2));

    private bool IsJoined(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (!_joins.Contains(_tokens.Id(token)) && !_tokens.IsMark(token, ','))
                return false;
        }
        return true;
    }
}
