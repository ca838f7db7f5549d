using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the words that promise security, what specifies them, and promises by likeness.</summary>
internal sealed class GuaranteeReader(Agreement agreement, IReadOnlyList<Statement> statements)
{
    private readonly ILookup<Sentence, CrossReference> _references = agreement.CrossReferences
        .Where(reference => reference.Target == ReferenceTarget.Provision).ToLookup(reference => reference.Sentence);
    private readonly Dictionary<Provision, int> _duties = statements.Where(statement => statement is { IsDuty: true, Obligor: not null })
        .GroupBy(statement => statement.Provision).ToDictionary(duties => duties.Key, duties => duties.Count());
    private readonly Dictionary<Provision, int> _dutiesBelow = [];
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _nouns = Lexicon.English["guarantees/guarantee noun"];
    private readonly WordList _qualifiers = Lexicon.English["guarantees/vague qualifier"];
    private readonly WordList _analogies = Lexicon.English["guarantees/analogy"];
    private readonly WordList _sources = Lexicon.English["guarantees/analogy source"];
    private readonly WordList _pinned = Lexicon.English["guarantees/pinned model"];

    public IEnumerable<GuaranteeTerm> Terms()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            foreach (var hit in _phrases.Within(_nouns, sentence.First, sentence.End))
            {
                var first = Qualified(hit.First, sentence.First);
                yield return new GuaranteeTerm(sentence, _tokens.Passage(first, hit.End), Key(hit))
                {
                    HasVagueQualifier = first < hit.First,
                    IsOperative = sentence.IsOperative,
                    Clarifier = first < hit.First ? Clarifier(sentence, hit.End) : null,
                };
            }
        }
    }

    // "as set out in Annex A": the annex must say who does what.
    private Passage? Clarifier(Sentence sentence, int end) => _references[sentence]
        .FirstOrDefault(reference => _tokens.FirstOf(reference.Passage) >= end && DutiesBelow(reference.Provision!) > 0)?.Passage;

    private int DutiesBelow(Provision provision)
    {
        if (!_dutiesBelow.TryGetValue(provision, out var count))
            _dutiesBelow.Add(provision, count = provision.Tree.Sum(below => _duties.GetValueOrDefault(below)));
        return count;
    }

    /// <summary>Provisions that are headed by a guarantee and say who does what.</summary>
    public IEnumerable<GuaranteeSpecification> Specifications()
    {
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Heading is not { } heading || DutiesBelow(provision) < 2)
                continue;
            foreach (var hit in _phrases.Within(_nouns, _tokens.FirstOf(heading), _tokens.EndOf(heading)))
                yield return new GuaranteeSpecification(Key(hit), provision);
        }
    }

    public IEnumerable<GuaranteeAnalogy> Analogies()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            foreach (var hit in _phrases.Within(_analogies, sentence.First, sentence.End))
            {
                var names = _phrases.Any(_sources, hit.First, hit.End);
                var end = hit.End;
                if (!names)
                {
                    if (!_phrases.TryFirst(_sources, hit.End, sentence.End, out var source) || source.First - hit.End > 8)
                        continue;
                    end = source.End;
                }
                yield return new GuaranteeAnalogy(sentence, _tokens.Passage(hit.First, end))
                {
                    IsPinned = _phrases.Any(_pinned, sentence.First, sentence.End),
                    IsOperative = sentence.IsOperative,
                };
                break;
            }
        }
    }

    // "reliable, robust and long-term security guarantees": qualifiers run on over commas and "and".
    private int Qualified(int noun, int start)
    {
        var first = noun;
        for (var token = noun - 1; token >= start; token--)
        {
            if (_phrases.TryFirst(_qualifiers, Math.Max(start, token - 3), token + 1, out _) && EndsQualifier(token, start, out var begin))
            {
                first = begin;
                token = begin;
            }
            else if (!(_tokens.IsMark(token, ',') || _tokens.Text(token) is "and"))
            {
                break;
            }
        }
        return first;
    }

    private bool EndsQualifier(int token, int start, out int begin)
    {
        for (begin = token; begin >= Math.Max(start, token - 3); begin--)
        {
            if (_phrases.TryAt(_qualifiers, begin, out var hit) && hit.End == token + 1)
                return true;
        }
        return false;
    }

    private string Key(Hit hit) => TermKeys.Of(_tokens, hit.First, hit.End);
}
