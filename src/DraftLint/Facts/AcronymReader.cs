using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds abbreviations that nobody explains: no bracket beside them, no definition, no entry in a gazetteer.</summary>
internal sealed class AcronymReader(Agreement agreement)
{
    private const int Longest = 5;

    private static readonly WordList[] Names = [.. Lexicon.English.ListsOf("organisations", "states", "instruments", "names", "abbreviations", "parties")];

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordSet _common = Lexicon.English.WordsOf("terms/common acronym");

    public IEnumerable<Acronym> Unexplained()
    {
        var explained = new HashSet<int>();
        var first = new Dictionary<int, Acronym?>();
        foreach (var term in agreement.DefinedTerms)
            explained.UnionWith(term.Stems);
        foreach (var sentence in agreement.ReadableSentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (!IsAcronym(token))
                    continue;
                // The dictionary of stems ignores case; the letters of an acronym are its identity.
                var stem = _tokens.Stem(token);
                if (IsExplainedHere(sentence, token))
                    explained.Add(stem);
                else if (!first.ContainsKey(stem) && sentence is { IsOperative: true, IsTableCell: false } && IsUsedAsWord(sentence, token))
                    first.Add(stem, new Acronym(sentence, _tokens.Passage(token, token + 1)));
            }
        }
        if (first.Count > 0)
            AddOrdinaryWords(first, explained);
        return first.Where(entry => !explained.Contains(entry.Key)).Select(entry => entry.Value!);
    }

    // "POLICY" in a heading is the word "policy".
    private void AddOrdinaryWords(Dictionary<int, Acronym?> acronyms, HashSet<int> explained)
    {
        for (var token = 0; token < _tokens.Count; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.AllCapitals) && acronyms.ContainsKey(_tokens.Stem(token)))
                explained.Add(_tokens.Stem(token));
        }
    }

    private bool IsAcronym(int token) => _tokens.Is(token, TokenTraits.AllCapitals) && _tokens.Length(token) is >= 2 and <= Longest
        && !_common.Contains(_tokens.Id(token)) && !IsRoman(token) && !HasDigit(token) && !_phrases.BeginsAny(Names, token);

    private bool HasDigit(int token)
    {
        foreach (var c in _tokens.Text(token))
        {
            if (char.IsAsciiDigit(c))
                return true;
        }
        return false;
    }

    // (IMF), IMF (the fund), "IMF": a bracket or quotation marks explain it, or the text does so there.
    private bool IsExplainedHere(Sentence sentence, int token)
    {
        var before = token > 0 ? _tokens.First(token - 1) : ' ';
        if (before is '(' or '[' || Characters.OpensQuotation(before))
            return true;
        return token + 1 < sentence.End && (_tokens.First(token + 1) is '(' or ')' or '=' || _tokens.Text(token + 1) is "means" or "stands");
    }

    // Not part of a code ("FM-21"), of a name in capitals, of an initial, of a shouted sentence.
    private bool IsUsedAsWord(Sentence sentence, int token) => token > sentence.First && token + 1 < sentence.End
        && IsPlain(token - 1) && IsPlain(token + 1) && _tokens.First(token + 1) is not ('-' or '/' or '&' or '.' or '_' or '\u2013')
        && _tokens.First(token - 1) is not ('-' or '/' or '&' or '.' or '_' or ':' or '\u2013') && _tokens.Is(token, TokenTraits.Spaced);

    private bool IsPlain(int token) => !_tokens.Is(token, TokenTraits.Capitalised | TokenTraits.Number);

    private bool IsRoman(int token)
    {
        foreach (var c in _tokens.Text(token))
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M'))
                return false;
        }
        return true;
    }
}
