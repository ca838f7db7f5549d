using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds other words for a defined term: "working day" in a text that defines "Business Day". Both defined are two terms.</summary>
internal sealed class SynonymReader
{
    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _synonyms = Lexicon.English["terms/synonym"];
    private readonly HashSet<string> _defined;
    private readonly Dictionary<string, DefinedTerm> _byMeaning = new(StringComparer.Ordinal);

    public SynonymReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _defined = agreement.DefinedTerms.Select(term => term.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var term in agreement.DefinedTerms)
        {
            if (_phrases.TryAt(_synonyms, _tokens.FirstOf(term.Term), out var hit) && hit.End == _tokens.EndOf(term.Term))
                _byMeaning.TryAdd(hit.Entry.Name, term);
        }
    }

    public IEnumerable<TermUse> Read()
    {
        if (_byMeaning.Count == 0)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _agreement.ReadableSentences.Where(sentence => sentence is { IsOperative: true, IsTableCell: false }))
        {
            foreach (var hit in _phrases.Within(_synonyms, sentence.First, sentence.End))
            {
                var key = TermKeys.Of(_tokens, hit.First, hit.End);
                if (_byMeaning.TryGetValue(hit.Entry.Name, out var term) && !_defined.Contains(key) && sentence != term.Sentence && IsSure(hit))
                    yield return new TermUse(sentence, _tokens.Passage(hit.First, hit.End), key) { Nearest = term, Drift = TermDrift.Synonym, IsFirst = seen.Add(key) };
            }
        }
    }

    // One word in small letters may be anybody's ("a vendor"); "the Vendor" is somebody.
    private bool IsSure(Hit hit) => hit.End - hit.First > 1
        ? hit.First == 0 || !(_tokens.Is(hit.First - 1, TokenTraits.Capitalised) || _tokens.Text(hit.First - 1) is "and" or "or" or "own")
        : _tokens.Is(hit.First, TokenTraits.Capitalised) && hit.First > 0 && _tokens.Text(hit.First - 1) is "the" or "The" && (hit.End >= _tokens.Count || !_tokens.Is(hit.End, TokenTraits.Capitalised));
}
