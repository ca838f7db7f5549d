using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Follows definitions into the terms that they use. A walk without recursion in linear time: a term that is met again while it is still being
/// explained closes a circle.
/// </summary>
internal sealed class CircularDefinitionReader
{
    private const int MostTold = 6;

    // A definition says first what kind of thing a term is; what it is made to hold further on does not close a circle.
    private const int Genus = 8;

    private static readonly WordList[] Places = [Lexicon.English["names/cities and regions"], .. Lexicon.English.ListsOf("states")];

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _fixes = Lexicon.English["terms/fixes a description"];
    private readonly WordList _collective = Lexicon.English["actors/collective"];
    private readonly WordSet _instruments = Lexicon.English.WordsOf("references/instrument noun");
    private readonly List<DefinedTerm> _terms = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<int>[] _needs;

    public CircularDefinitionReader(Agreement agreement, IReadOnlyList<TermUse> uses)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        foreach (var term in agreement.DefinedTerms.Where(IsExplained))
        {
            if (_byKey.TryAdd(term.Key, _terms.Count))
                _terms.Add(term);
        }
        var ordered = uses.Where(use => use.Definition != null && _byKey.ContainsKey(use.Key)).OrderBy(First).ToList();
        _needs = [.. _terms.Select(term => Needs(term, ordered).Distinct().ToList())];
    }

    public IEnumerable<CircularDefinition> Read()
    {
        var state = new byte[_terms.Count];
        var place = new int[_terms.Count];
        var next = new int[_terms.Count];
        var path = new List<int>();
        for (var root = 0; root < _terms.Count; root++)
        {
            if (state[root] != 0)
                continue;
            path.Add(root);
            (state[root], place[root]) = (1, 0);
            while (path.Count > 0)
            {
                var term = path[^1];
                if (next[term] == _needs[term].Count)
                {
                    state[term] = 2;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                var needed = _needs[term][next[term]++];
                if (state[needed] == 0)
                {
                    (state[needed], place[needed]) = (1, path.Count);
                    path.Add(needed);
                }
                else if (state[needed] == 1)
                {
                    // Reported once: a term that has closed a circle closes no other.
                    state[needed] = 3;
                    yield return new CircularDefinition(Circle(path, place[needed]));
                }
            }
        }
    }

    private List<DefinedTerm> Circle(List<int> path, int start)
    {
        var circle = new List<DefinedTerm>();
        for (var at = start; at < path.Count && circle.Count < MostTold; at++)
            circle.Add(_terms[path[at]]);
        return circle;
    }

    // A name of a place or a State needs no explanation ("Hebrides" means the inhabited part of the Hebrides). "Agreement" and "Party" explain each other in every contract and leave no doubt; what an annex or a list fixes needs nothing else.
    private bool IsExplained(DefinedTerm term) => term is { IsName: false, IsLabel: false, IsPointer: false, IsAddition: false, Meaning: { } meaning }
        && !_collective.Contains(_tokens.Id(_tokens.EndOf(term.Term) - 1)) && !_instruments.Contains(term.Stems[^1])
        && !IsPlace(term) && !_phrases.Any(_fixes, _tokens.FirstOf(meaning), _tokens.EndOf(meaning));

    private bool IsPlace(DefinedTerm term) => Array.Exists(Places, list => _phrases.TryAt(list, _tokens.FirstOf(term.Term), out var hit) && hit.End == _tokens.EndOf(term.Term));

    private int First(TermUse use) => _tokens.FirstOf(use.Passage);

    private IEnumerable<int> Needs(DefinedTerm term, List<TermUse> uses)
    {
        var (first, end) = (_tokens.FirstOf(term.Meaning!), Math.Min(_tokens.EndOf(term.Meaning!), _tokens.FirstOf(term.Meaning!) + Genus));
        for (var at = Sorted.IndexFrom(uses, first, First); at < uses.Count && First(uses[at]) < end; at++)
        {
            var use = uses[at];
            if (IsTheTerm(First(use), _tokens.EndOf(use.Passage)) && (use.Key != term.Key || First(use) > first + 1))
                yield return _byKey[use.Key];
        }
    }

    // "Kestrel" means Kestrel, Inc.: a name is no explanation, and needs none. In small letters a word has its ordinary sense; beside other capitals it is part of a name ("Fund" of the Coastal Fund); "these Terms" are here.
    private bool IsTheTerm(int first, int end)
    {
        if (!_tokens.Is(first, TokenTraits.Capitalised) || (first > 0 && (_tokens.Is(first - 1, TokenTraits.Capitalised) || _tokens.Text(first - 1) is "this" or "these" or "-")))
            return false;
        // "OK-7" means a gas (OK-7); "Freedonia" means the Republic of Freedonia
        if (first > 1 && (_tokens.IsMark(first - 1, '(') || (_tokens.Text(first - 1) is "of" && _tokens.Is(first - 2, TokenTraits.Capitalised))))
            return false;
        var next = end < _tokens.Count && _tokens.Text(end) is "for" or "of" ? end + 1 : end;
        return next >= _tokens.Count || !_tokens.Is(next, TokenTraits.Capitalised);
    }
}
