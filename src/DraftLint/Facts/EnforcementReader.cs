using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds vague measures and looks for what makes them definite before anything is said against them.</summary>
internal sealed class EnforcementReader(Agreement agreement, Grammar grammar, ILookup<Sentence, Statement> statements)
{
    // "has taken all the".
    private const int MostBetween = 5;

    // "A swift and decisive response" by itself.
    private const int MostWordsBefore = 7;

    private readonly WordSet _names = Lexicon.English.WordsOf("enforcement/named after a measure");
    private readonly WordList _declares = Lexicon.English["modality/declares"];
    private readonly WordList _taken = Lexicon.English["enforcement/taken already"];
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly ILookup<Sentence, CrossReference> _references = agreement.CrossReferences
        .Where(reference => reference.Target is ReferenceTarget.Provision or ReferenceTarget.ExternalInstrument)
        .ToLookup(reference => reference.Sentence);
    private readonly WordList _vague = Lexicon.English["enforcement/vague measure"];
    private readonly ProvisionPhrases _concrete = new(agreement.Draft, Lexicon.English["enforcement/concrete measure"]);
    private readonly WordList _breaches = Lexicon.English["enforcement/breach"];
    private readonly WordList _monitoring = Lexicon.English["enforcement/monitoring noun"];
    private readonly WordList _attacks = Lexicon.English["enforcement/attack"];
    private readonly WordList _pointers = Lexicon.English["enforcement/pointer"];

    public IEnumerable<EnforcementMeasure> Read()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            foreach (var hit in _phrases.Within(_vague, sentence.First, sentence.End))
            {
                if (hit.End < sentence.End && _names.Contains(_tokens.Id(hit.End)))
                    continue;
                yield return new EnforcementMeasure(sentence, _tokens.Passage(hit.First, hit.End))
                {
                    Clarifier = Clarifier(sentence, hit),
                    IsInEnforcementContext = IsContext(sentence) || (sentence.Previous != null && IsContext(sentence.Previous)) || (sentence.Stem != null && IsContext(sentence.Stem)),
                    IsPromised = IsPromised(sentence, hit),
                    IsOperative = sentence.IsOperative && !IsTaken(sentence, hit.First),
                };
                break;
            }
        }
    }

    // A named measure or a pointer to one in the same provision, a list that follows, a reference to an article or annex.
    private Passage? Clarifier(Sentence sentence, Hit vague)
    {
        if (_phrases.TryFirst(_pointers, vague.End, sentence.End, out var pointer))
            return _tokens.Passage(pointer.First, pointer.End);
        if (_concrete.First(sentence.Provision) is { } concrete)
            return concrete;
        if (_tokens.IsMark(sentence.End - 1, ':') && sentence.Provision.Children.Count > 1)
            return sentence.Provision.Children[0].Start;
        return _references[sentence].FirstOrDefault(reference => PointsAt(sentence, reference.Passage, vague))?.Passage;
    }

    // "take appropriate measures under Article 5" and "Under Article 5 they shall take appropriate measures" say which; "shall report the acts of
    // Article 5 and take all steps necessary for the return of what is named in Article 6" do not.
    private bool PointsAt(Sentence sentence, Passage reference, Hit vague)
    {
        var first = _tokens.FirstOf(reference);
        return first >= vague.End ? first - vague.End < MostBetween : first - sentence.First < MostBetween;
    }

    // "until the Council has taken the measures necessary": what somebody has done is not promised here.
    private bool IsTaken(Sentence sentence, int measure) => _phrases.TryFirst(_taken, Math.Max(sentence.First, measure - MostBetween), measure, out _);

    // "recall the value of decisive measures" and "provided that it takes all reasonable steps" promise none; words without any verb name what will come.
    private bool IsPromised(Sentence sentence, Hit hit)
    {
        var before = statements[sentence].LastOrDefault(statement => _tokens.FirstOf(statement.Passage) <= hit.First) ?? statements[sentence].FirstOrDefault();
        return before == null
            ? hit.First - sentence.First < MostWordsBefore && grammar.IsMark(sentence.End - 1) && !_phrases.Any(_declares, sentence.First, hit.First)
            : before is { Modality: not Modality.Declares, IsSubordinate: false } && !before.Conditions.Any(condition => condition.First <= hit.First && condition.End >= hit.End);
    }

    private bool IsContext(Sentence sentence) => _phrases.Any(_breaches, sentence.First, sentence.End)
        || _phrases.Any(_attacks, sentence.First, sentence.End) || _phrases.Any(_monitoring, sentence.First, sentence.End);
}
