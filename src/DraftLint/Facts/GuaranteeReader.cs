using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the words that promise security, what specifies them, and promises by likeness.</summary>
internal sealed class GuaranteeReader(Agreement agreement)
{
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
                };
            }
        }
    }

    /// <summary>Provisions that are headed by a guarantee and say who does what.</summary>
    public IEnumerable<GuaranteeSpecification> Specifications(IReadOnlyList<Statement> statements)
    {
        var duties = statements.Where(statement => statement is { IsDuty: true, Obligor: not null })
            .CountBy(statement => statement.Provision).ToDictionary();
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Heading is not { } heading || provision.Tree.Sum(below => duties.GetValueOrDefault(below)) < 2)
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
