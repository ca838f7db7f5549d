using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the clause that establishes a ceasefire, and its elements in the whole text: one ceasefire for a document.</summary>
internal sealed class CeasefireReader(Agreement agreement, ILookup<Sentence, Statement> statements, ElementDemand demand)
{
    // The words that only speak of a ceasefire stand right before it: "after the beginning of the ceasefire".
    private const int Before = 3;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _ceasefires = Lexicon.English["ceasefire/ceasefire"];
    private readonly WordList _named = Lexicon.English["ceasefire/named after it"];
    private readonly WordList _beginnings = Lexicon.English["ceasefire/begins"];
    private readonly WordList _references = Lexicon.English["ceasefire/reference"];
    private readonly WordList _clocks = Lexicon.English["ceasefire/clock"];
    private readonly WordList _months = Lexicon.English["names/months"];
    private readonly (ElementKind Kind, WordList List)[] _elements =
    [
        (CeasefireElements.Forces, Lexicon.English["ceasefire/forces bound"]), (CeasefireElements.Geography, Lexicon.English["ceasefire/geography"]),
        (CeasefireElements.Precedence, Lexicon.English["ceasefire/map prevails"]), (CeasefireElements.Prohibited, Lexicon.English["ceasefire/prohibited act"]),
        (CeasefireElements.Permitted, Lexicon.English["ceasefire/permitted act"]), (CeasefireElements.Withdrawal, Lexicon.English["ceasefire/withdrawal"]),
        (CeasefireElements.Weapons, Lexicon.English["ceasefire/weapons"]), (CeasefireElements.Monitor, Lexicon.English["ceasefire/monitor"]),
        (CeasefireElements.Violations, Lexicon.English["ceasefire/violation"]), (CeasefireElements.Commission, Lexicon.English["ceasefire/commission"]),
        (CeasefireElements.Humanitarian, Lexicon.English["ceasefire/humanitarian"]), (CeasefireElements.Duration, Lexicon.English["ceasefire/duration"]),
    ];

    public IEnumerable<CeasefireClause> Read()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (!sentence.IsOperative || Established(sentence) is not { } ceasefire)
                continue;
            var found = Elements();
            yield return new CeasefireClause(sentence, _tokens.Passage(ceasefire.First, ceasefire.End), [.. CeasefireElements.All.Select(kind => demand.Weigh(ClauseElement.Of(kind, found.GetValueOrDefault(kind))))]);
            yield break;
        }
    }

    private Hit? Established(Sentence sentence)
    {
        if (!_phrases.TryFirst(_ceasefires, sentence.First, sentence.End, out var ceasefire) || _phrases.Begins(_named, ceasefire.End)
            || _phrases.Any(_references, Math.Max(sentence.First, ceasefire.First - Before), ceasefire.First))
            return null;
        var isPromised = statements[sentence].Any(statement => (statement.IsDuty && (!statement.IsNegative || IsVerb(statement, ceasefire))) || statement.Modality == Modality.Bare)
            || _phrases.Begins(_beginnings, ceasefire.End);
        // A point of a plan names the act and has no verb: "An immediate ceasefire in the region".
        return isPromised || (statements[sentence].All(statement => statement.IsSubordinate) && ceasefire.First - sentence.First < 2 * Before) ? ceasefire : null;
    }

    // "shall cease hostilities" forbids, and establishes the ceasefire by it.
    private bool IsVerb(Statement statement, Hit ceasefire) => statement.Verb is { } verb && _tokens.FirstOf(verb) == ceasefire.First;

    private Dictionary<ElementKind, Passage> Elements()
    {
        var found = new Dictionary<ElementKind, Passage>();
        foreach (var sentence in agreement.ReadableSentences.Where(sentence => sentence.IsOperative))
        {
            foreach (var (kind, list) in _elements)
            {
                if (_phrases.TryFirst(list, sentence.First, sentence.End, out var hit))
                    found.TryAdd(kind, _tokens.Passage(hit.First, hit.End));
            }
            if (!found.ContainsKey(CeasefireElements.Start) && Start(sentence) is { } start)
                found.Add(CeasefireElements.Start, start);
        }
        return found;
    }

    // A clock time and a month, or a day that the parties count from: "at 00:01 hours on 3 May", "at 00:01 hours on D-Day".
    private Passage? Start(Sentence sentence)
    {
        for (var token = sentence.First + 1; token + 1 < sentence.End; token++)
        {
            if (_tokens.IsMark(token, ':') && _tokens.Is(token - 1, TokenTraits.Number) && _tokens.Is(token + 1, TokenTraits.Number))
                return _tokens.Passage(token - 1, token + 2);
        }
        return _phrases.TryFirst(_clocks, sentence.First, sentence.End, out var clock) && HasMonth(sentence) ? _tokens.Passage(clock.First, clock.End) : null;
    }

    private bool HasMonth(Sentence sentence) => _phrases.Any(_months, sentence.First, sentence.End);
}
