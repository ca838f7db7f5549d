using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds abbreviations that nobody explains: no bracket beside them, no definition, no entry in a gazetteer.</summary>
internal sealed class AcronymReader(Agreement agreement)
{
    private const int Longest = 5;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordSet _common = Lexicon.English.WordsOf("terms/common acronym");
    private readonly WordList[] _names = [.. Lexicon.English.ListsOf("organisations", "states", "instruments", "names", "abbreviations", "parties")];

    public IEnumerable<Acronym> Unexplained()
    {
        var explained = new HashSet<int>();
        var first = new Dictionary<int, Acronym?>();
        foreach (var term in agreement.DefinedTerms)
            explained.UnionWith(term.Stems);
        explained.UnionWith(OrdinaryWords());
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
        return first.Where(entry => !explained.Contains(entry.Key)).Select(entry => entry.Value!);
    }

    // "POLICY" in a heading is the word "policy".
    private IEnumerable<int> OrdinaryWords() => Enumerable.Range(0, _tokens.Count).Where(token => _tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.AllCapitals)).Select(_tokens.Stem);

    private bool IsAcronym(int token) => _tokens.Is(token, TokenTraits.AllCapitals) && _tokens.Length(token) is >= 2 and <= Longest
        && !_common.Contains(_tokens.Id(token)) && !IsRoman(token) && !_tokens.Text(token).ContainsAnyInRange('0', '9') && !Array.Exists(_names, list => _phrases.TryAt(list, token, out _));

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
