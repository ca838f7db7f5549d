using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds descriptions in small letters on which a duty, a place or a party turns ("certain areas", "both sides", "the line of contact"),
/// and keeps those that nothing fixes: no definition, no map, list or cited text behind any mention, no sentence that says what it is.
/// </summary>
internal sealed class DescriptionReader
{
    private const int Reach = 14;
    private const int NumberReach = 8;

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _open = Lexicon.English["terms/open description"];
    private readonly WordList _sides = Lexicon.English["terms/open description of the sides"];
    private readonly WordList _fixes = Lexicon.English["terms/fixes a description"];
    private readonly WordList _says = Lexicon.English["terms/says what it is"];
    private readonly WordList _goesOn = Lexicon.English["terms/describes it further"];
    private readonly WordList _breaks = Lexicon.English["terms/ends a description"];
    private readonly WordSet _pointsBack = Lexicon.English.WordsOf("terms/points back");
    private readonly WordSet _prepositions = Lexicon.English.WordsOf("clauses/preposition");
    private readonly WordList _collective = Lexicon.English["actors/collective"];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<int> _stems = [];
    private readonly bool _sidesAreKnown;

    public DescriptionReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        foreach (var term in agreement.DefinedTerms)
        {
            _keys.Add(term.Key);
            _stems.Add(term.Stems[^1]);
        }
        _sidesAreKnown = agreement.Parties.Count > 1 || agreement.DefinedTerms.Any(term => _collective.Contains(_tokens.Id(_tokens.EndOf(term.Term) - 1)));
    }

    public IEnumerable<TermUse> Read()
    {
        var found = new List<(Sentence Sentence, int First, int End, string Key)>();
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _agreement.ReadableSentences)
        {
            foreach (var hit in Hits(sentence))
            {
                var key = TermKeys.Of(_tokens, SkipArticle(hit.First), hit.End);
                if (IsDefined(key, hit) || IsFixed(sentence, hit))
                    settled.Add(key);
                else if (sentence is { IsOperative: true, IsTableCell: false } && !PointsBack(sentence, hit.First))
                    found.Add((sentence, hit.First, WithoutPreposition(hit), key));
            }
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sentence, first, end, key) in found)
        {
            if (!settled.Contains(key))
                yield return new TermUse(sentence, _tokens.Passage(first, end), key) { IsDescription = true, IsFirst = seen.Add(key) };
        }
    }

    private IEnumerable<Hit> Hits(Sentence sentence)
    {
        var open = _phrases.Within(_open, sentence.First, sentence.End);
        var hits = _sidesAreKnown ? open : open.Concat(_phrases.Within(_sides, sentence.First, sentence.End));
        return hits.Where(hit => IsInSmallLetters(sentence, hit));
    }

    private bool IsInSmallLetters(Sentence sentence, Hit hit)
    {
        for (var token = hit.First; token < hit.End; token++)
        {
            if (_tokens.Is(token, TokenTraits.Capitalised) && token != sentence.First)
                return false;
        }
        return hit.First == sentence.First || !Characters.OpensQuotation(_tokens.First(hit.First - 1));
    }

    private int SkipArticle(int token) => _tokens.Text(token) is "the" or "The" or "an" or "An" or "a" or "A" ? token + 1 : token;

    private int WithoutPreposition(Hit hit) => _prepositions.Contains(_tokens.Id(hit.End - 1)) ? hit.End - 1 : hit.End;

    private bool PointsBack(Sentence sentence, int first) => first > sentence.First && _pointsBack.Contains(_tokens.Id(first - 1));

    // The whole phrase is a term, or the words around it make one: "conflict area" of "Northern conflict area".
    private bool IsDefined(string key, Hit hit) => _keys.Contains(key) || (_stems.Contains(_tokens.Stem(hit.End - 1)) && hit.End - hit.First == 1);

    private bool IsFixed(Sentence sentence, Hit hit)
    {
        if (_phrases.Begins(_says, hit.End) || _phrases.Begins(_goesOn, hit.End))
            return true;
        var end = hit.End;
        while (end < sentence.End && end - hit.End < Reach && !Stops(sentence, end))
        {
            if (_tokens.Is(end, TokenTraits.Number) && end - hit.End < NumberReach)
                return true;
            end++;
        }
        return _phrases.Any(_fixes, hit.End, end);
    }

    // Behind a comma only what begins right there belongs to the description: "the line, shown on the map", "the line, as shown".
    private bool Stops(Sentence sentence, int token)
    {
        if (!_tokens.IsMark(token, ','))
            return _tokens.IsMark(token, ';') || _tokens.IsMark(token, ')') || (_phrases.Begins(_breaks, token) && !_phrases.Begins(_fixes, token));
        var next = token + 1 < sentence.End && _tokens.Text(token + 1) is "as" or "which" or "that" ? token + 2 : token + 1;
        return !_phrases.Begins(_fixes, next);
    }
}
