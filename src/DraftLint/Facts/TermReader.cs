using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds uses of defined terms, in any number and casing, and capitalised or quoted words that read like terms and that nothing defines.
/// </summary>
internal sealed class TermReader
{
    private const int MaxWords = 6;

    private static readonly WordList[] Names = [.. Lexicon.English.ListsOf("states", "organisations", "instruments", "names").Where(list => list.Name is not ("names/common capitalised words" or "names/capitalised bodies" or "names/geographic noun" or "names/last word of a published name"))];

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _common = Lexicon.English["names/common capitalised words"];
    private readonly GeographicNouns _places;
    private readonly WordList _published = Lexicon.English["names/last word of a published name"];
    private readonly WordList _definedElsewhere = Lexicon.English["definitions/defined elsewhere"];
    private readonly WordList _notDefinedHere = Lexicon.English["terms/not defined here"];
    private readonly WordList _givesMeanings = Lexicon.English["terms/gives meanings"];
    private readonly WordSet _whichOne = Lexicon.English.WordsOf("terms/tells which one");
    private readonly WordSet _prepositions = Lexicon.English.WordsOf("clauses/preposition");
    private readonly Dictionary<int, List<DefinedTerm>> _terms = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly NearestTerm _nearest;
    private readonly WordSet _things = Lexicon.English.WordsOf("terms/noun of a defined thing");
    private readonly Lazy<HashSet<int>> _small;

    public TermReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _places = new GeographicNouns(_tokens);
        foreach (var term in agreement.DefinedTerms)
            (_terms.TryGetValue(term.Stems[0], out var list) ? list : _terms[term.Stems[0]] = []).Add(term);
        _nearest = new NearestTerm(agreement);
        _small = new Lazy<HashSet<int>>(SmallWords);
        CollectKnown();
    }

    public IReadOnlyList<TermUse> Read()
    {
        var uses = new List<TermUse>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var definedElsewhere = _phrases.All(_definedElsewhere).Count > 0 || _agreement.ReadableSentences.Any(SendsElsewhere);
        foreach (var sentence in _agreement.ReadableSentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (DefinedAt(token, sentence.End) is { } term)
                {
                    uses.Add(new TermUse(sentence, _tokens.Passage(token, token + term.Stems.Length), term.Key) { Definition = term });
                    token += term.Stems.Length - 1;
                }
                else if (!definedElsewhere && sentence.IsOperative && !sentence.IsTableCell && UndefinedAt(sentence, token) is { } end)
                {
                    uses.Add(Undefined(sentence, token, end, seen));
                    token = end - 1;
                }
            }
        }
        return uses;
    }

    private TermUse Undefined(Sentence sentence, int first, int end, HashSet<string> seen)
    {
        var key = TermKeys.Of(_tokens, first, end);
        var nearest = _nearest.Of(first, end);
        var drift = nearest != null && NearestTerm.IsVariant(_tokens, nearest, first, end) ? TermDrift.Wording : TermDrift.None;
        return new TermUse(sentence, _tokens.Passage(first, end), key) { IsFirst = seen.Add(key), Nearest = nearest, Drift = drift };
    }

    // "Terms not otherwise defined have the meaning given in the Order": what is missing here stands there. Their "usual meaning" stands nowhere.
    private bool SendsElsewhere(Sentence sentence)
    {
        if (!_phrases.TryFirst(_notDefinedHere, sentence.First, sentence.End, out var hit) || !_phrases.TryFirst(_givesMeanings, sentence.First, sentence.End, out var meaning))
            return false;
        for (var token = meaning.End; token < sentence.End; token++)
        {
            if (_tokens.Is(token, TokenTraits.Capitalised) && _tokens.Text(token - 1) is not "this" && (token < hit.First || token >= hit.End))
                return true;
        }
        return false;
    }

    private DefinedTerm? DefinedAt(int token, int end)
    {
        DefinedTerm? longest = null;
        if (!_terms.TryGetValue(_tokens.Stem(token), out var terms))
            return null;
        foreach (var term in terms)
        {
            if ((longest == null || term.Stems.Length > longest.Stems.Length) && token + term.Stems.Length <= end && Matches(term, token))
                longest = term;
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

    // Headings, the title, and whatever an "a" or "an" introduces are known to the reader: "A Settlement Board, chaired by ...".
    private void CollectKnown()
    {
        foreach (var heading in _agreement.Provisions.Select(provision => provision.Heading).Append(_agreement.Title))
        {
            if (heading != null)
                CollectRuns(_tokens.FirstOf(heading), _tokens.EndOf(heading));
        }
        foreach (var sentence in _agreement.ReadableSentences)
        {
            for (var token = sentence.First; token + 1 < sentence.End; token++)
            {
                if (_tokens.Text(token) is "a" or "an" or "A" or "An" && _tokens.Is(token + 1, TokenTraits.Capitalised))
                {
                    var end = RunEnd(token + 1, sentence.End);
                    _known.Add(TermKeys.Of(_tokens, token + 1, end));
                    // "the Board" is short for the Settlement Board.
                    _known.Add(TermKeys.Of(_tokens, end - 1, end));
                }
            }
        }
        foreach (var term in _agreement.DefinedTerms)
            _known.Add(term.Key[(term.Key.LastIndexOf(' ') + 1)..]);
    }

    // The title "Statute of the Coastal Arbitration Panel" names the panel as well as the statute.
    private void CollectRuns(int first, int end)
    {
        _known.Add(TermKeys.Of(_tokens, first, end));
        for (var token = first; token < end; token++)
        {
            if (!IsTermWord(token))
                continue;
            var last = RunEnd(token, end);
            _known.Add(TermKeys.Of(_tokens, token, last));
            token = last - 1;
        }
    }

    // "the Technical Group": capitalised words behind "the", inside a sentence, and no name; a link leads to what it names. One word alone only where it
    // is the noun of something that drafts define, and this one never writes it in small letters.
    private int? UndefinedAt(Sentence sentence, int token)
    {
        if (token == sentence.First || _tokens.Text(token - 1) is not ("the" or "The" or "any" or "each" or "such") || !IsTermWord(token) || _agreement.Draft.LinksElsewhere(token))
            return null;
        var end = RunEnd(token, sentence.End);
        if (end - token > MaxWords || (end - token == 1 && !StandsAlone(sentence, token)) || IsName(token, end) || _known.Contains(TermKeys.Of(_tokens, token, end)))
            return null;
        // "the Share Limit (as defined in the Incentive Plan)" says where its meaning stands.
        if (end + 1 < sentence.End && _tokens.IsMark(end, '(') && _tokens.Text(end + 1) is "as")
            return null;
        for (var inner = token; inner < end; inner++)
        {
            if (DefinedAt(inner, end) != null)
                return null;
        }
        return end;
    }

    private bool StandsAlone(Sentence sentence, int token) => (_things.Contains(_tokens.Id(token)) || _things.Contains(_tokens.Stem(token)))
        && token + 1 < sentence.End && _tokens.Text(token - 1) is "the" && _tokens.First(token + 1) is not ('-' or '\'' or '\u2019')
        && !_small.Value.Contains(_tokens.Stem(token));

    private HashSet<int> SmallWords() => [.. Enumerable.Range(0, _tokens.Count).Where(token => !_tokens.Is(token, TokenTraits.Capitalised)).Select(_tokens.Stem)];

    private bool IsTermWord(int token) => _tokens.Is(token, TokenTraits.Capitalised) && _tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.AllCapitals);

    private int RunEnd(int first, int end)
    {
        var last = first;
        while (last < end && IsTermWord(last) && (last == first || _tokens.Is(last, TokenTraits.Spaced)))
            last++;
        return Math.Max(last, first + 1);
    }

    // A gazetteer name anywhere in it, or "of" and a name behind it ("the Supreme Court of Canada"), makes it a name.
    private bool IsName(int first, int end)
    {
        foreach (var list in Names)
        {
            if (_phrases.Any(list, Math.Max(0, first - 1), end + 4) && Overlaps(list, first, end))
                return true;
        }
        if (_phrases.TryAt(_common, first, out var common) && common.End >= end)
            return true;
        // "the Lighthouse Act No. 7 of 1951", "the Contract No."
        if (_whichOne.Contains(_tokens.Id(end - 1)) || TellsWhichOne(end))
            return true;
        // "the Lofoten Islands"; "Plan for Renewing the Coast Guard Offices", the middle of a longer title.
        if (Enumerable.Range(first, end - first).Any(_places.MakesName) || _published.Contains(_tokens.Id(end - 1)) || IsCutOff(end) || (first > 1 && _tokens.Is(first - 2, TokenTraits.Capitalised) && !_tokens.Is(first - 2, TokenTraits.LineStart)))
            return true;
        return end + 1 < _tokens.Count && _tokens.Text(end) is "of" or "on" or "for" or "against" or "between" or "and" && FollowsName(end + 1);
    }

    // "the Side Letter dated 3 May"; not "the Technical Group no longer meets"
    private bool TellsWhichOne(int token) => token < _tokens.Count && _whichOne.Contains(_tokens.Id(token))
        && Enumerable.Range(token + 1, 2).Any(next => next < _tokens.Count && _tokens.Is(next, TokenTraits.Number));

    // "the Inter-Island Ferry Act": the run of capitals goes on behind a hyphen or an apostrophe.
    private bool IsCutOff(int end) => end < _tokens.Count && !_tokens.Is(end, TokenTraits.Spaced) && _tokens.First(end) is '-' or '\u2019' or '\'' && !_tokens.Is(end, TokenTraits.Word);

    private bool Overlaps(WordList list, int first, int end)
    {
        foreach (var hit in _phrases.Within(list, Math.Max(0, first - 6), Math.Min(_tokens.Count, end + 8)))
        {
            if (hit.First < end && hit.End > first)
                return true;
        }
        return false;
    }

    private bool FollowsName(int token)
    {
        if (token < _tokens.Count && _tokens.Text(token) is "the")
            token++;
        return token < _tokens.Count && _tokens.Is(token, TokenTraits.Capitalised) && !_prepositions.Contains(_tokens.Id(token));
    }
}
