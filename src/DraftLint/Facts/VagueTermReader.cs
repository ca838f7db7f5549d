using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the words that soften promises or leave them open, and looks for what makes each definite.</summary>
internal sealed class VagueTermReader
{
    private static readonly (VagueTermKind Kind, string[] Lists)[] Lists =
    [
        (VagueTermKind.Time, ["escapes/as soon as", "escapes/vague time"]),
        (VagueTermKind.Standard, ["escapes/efforts standard", "escapes/vague standard", "escapes/weak standard"]),
        (VagueTermKind.Discretion, ["escapes/sole discretion"]),
        (VagueTermKind.Escape, ["escapes/escape"]),
        (VagueTermKind.AgreementToAgree, ["escapes/agreement to agree"]),
        (VagueTermKind.OpenList, ["escapes/open list"]),
    ];

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly TimedFacts _timed;
    private readonly ILookup<Sentence, Statement> _statements;
    private readonly ILookup<Sentence, CrossReference> _references;
    private readonly HashSet<int> _definedWords = [];
    private readonly (VagueTermKind Kind, WordList[] Lists)[] _lists = [.. Lists.Select(group => (group.Kind, group.Lists.Select(name => Lexicon.English[name]).ToArray()))];
    private readonly WordList _weak = Lexicon.English["escapes/weak standard"];
    private readonly WordList _measures = Lexicon.English["enforcement/vague measure"];
    private readonly WordList _guarantees = Lexicon.English["guarantees/guarantee noun"];
    private readonly WordList _pointers = Lexicon.English["enforcement/pointer"];
    private readonly WordList _settled = Lexicon.English["escapes/settles the agreement to agree"];

    public VagueTermReader(Agreement agreement, TimedFacts timed, IReadOnlyList<Statement> statements)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _timed = timed;
        _statements = statements.ToLookup(statement => statement.Sentence);
        _references = agreement.CrossReferences.ToLookup(reference => reference.Sentence);
        foreach (var stem in agreement.DefinedTerms.SelectMany(term => term.Stems))
            _definedWords.Add(stem);
    }

    public IEnumerable<VagueTerm> Read()
    {
        foreach (var sentence in _agreement.ReadableSentences)
        {
            foreach (var (kind, lists) in _lists)
            {
                if (First(sentence, kind, lists) is { } hit)
                    yield return Of(sentence, kind, hit);
            }
        }
    }

    private VagueTerm Of(Sentence sentence, VagueTermKind kind, Hit hit) => new(sentence, _tokens.Passage(hit.First, hit.End), kind)
    {
        Promise = _statements[sentence].FirstOrDefault(IsPromise),
        Clarifier = Clarifier(sentence, kind, hit),
        IsCommon = hit.Entry.List == _weak,
    };

    private static bool IsPromise(Statement statement) => !statement.IsSubordinate && !statement.IsLegalEffect
        && statement.Modality is Modality.Shall or Modality.Undertakes or Modality.Will or Modality.Should or Modality.Intends or Modality.Bare;

    // The strongest list first: "best efforts" says more than "due" in the same sentence.
    private Hit? First(Sentence sentence, VagueTermKind kind, WordList[] lists)
    {
        foreach (var list in lists)
        {
            foreach (var hit in _phrases.Within(list, sentence.First, sentence.End))
            {
                if (kind != VagueTermKind.Standard || IsStandard(sentence, hit))
                    return hit;
            }
        }
        return null;
    }

    // "appropriate measures" and "reliable security guarantees" have rules of their own; a defined term is no vague word; "effective from".
    private bool IsStandard(Sentence sentence, Hit hit)
    {
        if (_definedWords.Contains(_tokens.Stem(hit.First)) || _tokens.Is(hit.First, TokenTraits.Capitalised) && hit.First > sentence.First)
            return false;
        if (_phrases.TryFirst(_measures, Math.Max(sentence.First, hit.First - 2), Math.Min(sentence.End, hit.End + 6), out var measure) && measure.First <= hit.First && measure.End >= hit.End)
            return false;
        return !_phrases.TryFirst(_guarantees, hit.End, Math.Min(sentence.End, hit.End + 4), out var guarantee) || guarantee.First > hit.End + 1;
    }

    private Passage? Clarifier(Sentence sentence, VagueTermKind kind, Hit hit) => kind switch
    {
        VagueTermKind.Time => Clock(sentence, hit),
        VagueTermKind.Standard => Measure(sentence, hit),
        VagueTermKind.AgreementToAgree => Default(sentence),
        _ => null,
    };

    // A deadline in the same provision: "promptly, and in any event within two days".
    private Passage? Clock(Sentence sentence, Hit hit) => sentence.Provision.Sentences
        .Select(other => _timed.Deadline(other, other == sentence ? hit.End : other.First, other.End) ?? _timed.Deadline(other, other.First, other.End))
        .FirstOrDefault(deadline => deadline != null)?.Passage ?? _timed.Duration(sentence, sentence.First, sentence.End)?.Passage;

    // A quantity in the sentence, a pointer to a list, or the provision that says what is meant.
    private Passage? Measure(Sentence sentence, Hit hit)
    {
        if (_phrases.TryFirst(_pointers, hit.End, sentence.End, out var pointer))
            return _tokens.Passage(pointer.First, pointer.End);
        return _references[sentence].FirstOrDefault(reference => reference.Target is ReferenceTarget.Provision or ReferenceTarget.ExternalInstrument)?.Passage
            ?? _timed.AmountsOf(sentence, sentence.First, sentence.End).FirstOrDefault(amount => amount.First - hit.End is > -12 and < 12)?.Passage;
    }

    // A default, a deadline or a tie-breaker in the same provision.
    private Passage? Default(Sentence sentence)
    {
        foreach (var other in sentence.Provision.Sentences)
        {
            if (_phrases.TryFirst(_settled, other.First, other.End, out var settled))
                return _tokens.Passage(settled.First, settled.End);
            if (_timed.Deadline(other, other.First, other.End) is { } deadline)
                return deadline.Passage;
        }
        return null;
    }
}
