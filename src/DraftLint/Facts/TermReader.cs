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

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList[] _names;
    private readonly WordList _common = Lexicon.English["names/common capitalised words"];
    private readonly WordList _places = Lexicon.English["names/geographic noun"];
    private readonly WordList _published = Lexicon.English["names/last word of a published name"];
    private readonly WordList _definedElsewhere = Lexicon.English["definitions/defined elsewhere"];
    private readonly WordList _prepositions = Lexicon.English["clauses/preposition"];
    private readonly Dictionary<int, List<DefinedTerm>> _terms = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public TermReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _names = [.. Lexicon.English.ListsOf("states", "organisations", "instruments", "names").Where(list => list.Name is not ("names/common capitalised words" or "names/capitalised bodies" or "names/last word of a published name"))];
        foreach (var term in agreement.DefinedTerms)
            (_terms.TryGetValue(term.Stems[0], out var list) ? list : _terms[term.Stems[0]] = []).Add(term);
        CollectKnown();
    }

    public IReadOnlyList<TermUse> Read()
    {
        var uses = new List<TermUse>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // "Terms not otherwise defined have the meaning of the Order": what is missing here stands there.
        var definedElsewhere = _phrases.All(_definedElsewhere).Count > 0;
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
                    var key = TermKeys.Of(_tokens, token, end);
                    uses.Add(new TermUse(sentence, _tokens.Passage(token, end), key) { IsFirst = seen.Add(key) });
                    token = end - 1;
                }
            }
        }
        return uses;
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

    // "the Technical Group": two capitalised words or more behind "the", inside a sentence, and no name.
    private int? UndefinedAt(Sentence sentence, int token)
    {
        if (token == sentence.First || _tokens.Text(token - 1) is not ("the" or "The" or "any" or "each" or "such") || !IsTermWord(token))
            return null;
        var end = RunEnd(token, sentence.End);
        if (end - token is < 2 or > MaxWords || IsName(token, end) || _known.Contains(TermKeys.Of(_tokens, token, end)))
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
        foreach (var list in _names)
        {
            if (_phrases.Any(list, Math.Max(0, first - 1), end + 4) && Overlaps(list, first, end))
                return true;
        }
        if (_phrases.TryAt(_common, first, out var common) && common.End >= end)
            return true;
        // "the Paracel Islands"; "Plan for Reforming the Law Enforcement Agencies", the middle of a longer title.
        if (_places.Contains(_tokens.Id(end - 1)) || _published.Contains(_tokens.Id(end - 1)) || IsCutOff(end) || (first > 1 && _tokens.Is(first - 2, TokenTraits.Capitalised) && !_tokens.Is(first - 2, TokenTraits.LineStart)))
            return true;
        return end + 1 < _tokens.Count && _tokens.Text(end) is "of" or "on" or "for" or "against" or "between" or "and" && FollowsName(end + 1);
    }

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
