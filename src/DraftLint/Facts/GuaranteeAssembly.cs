using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Puts the promises of security of each article or point together with the elements that the text says of them.</summary>
internal sealed class GuaranteeAssembly(Agreement agreement, ILookup<Sentence, Statement> statements, ElementIndex elements, IEnumerable<GuaranteeAnalogy> analogies, ElementDemand demand)
{
    // More would say nothing new.
    private const int MostOthers = 8;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _states = Lexicon.English["guarantees/State or party"];
    private readonly ILookup<Provision, GuaranteeAnalogy> _analogies = analogies.ToLookup(analogy => analogy.Sentence.Provision.Whole);

    public IEnumerable<Guarantee> Read(IEnumerable<GuaranteePromise> promises)
    {
        foreach (var group in promises.GroupBy(promise => promise.Sentence.Provision.Whole))
        {
            var strongest = group.MinBy(promise => promise.Kind)!;
            yield return Of(group.Key, strongest, group.Where(promise => promise != strongest).Take(MostOthers));
        }
    }

    private Guarantee Of(Provision whole, GuaranteePromise promise, IEnumerable<GuaranteePromise> others)
    {
        var read = GuaranteeElements.All.Select(kind => demand.Weigh(Element(whole, promise, kind))).ToList();
        return new Guarantee(promise.Sentence, _tokens.Passage(promise.First, promise.End), promise.Kind, read, Gaps(promise.Kind, read))
        {
            OtherPromises = [.. others.Select(other => _tokens.Passage(other.First, other.End))],
        };
    }

    private ClauseElement Element(Provision whole, GuaranteePromise promise, ElementKind kind)
    {
        if (kind == GuaranteeElements.Guarantor)
            return ClauseElement.Of(kind, Guarantor(promise) ?? elements.Find(whole, kind));
        if (kind == GuaranteeElements.Beneficiary)
            return ClauseElement.Of(kind, promise.Protected ?? elements.Find(whole, kind));
        if (kind == GuaranteeElements.Model)
            return Model(whole);
        if (IsIdle(promise.Kind, kind))
            return ClauseElement.NotApplicable(kind);
        var found = elements.Find(whole, kind);
        // A court finds the breach of a duty of restraint, and orders what follows.
        if (found == null && promise.Kind == GuaranteeKind.Respect && (kind == GuaranteeElements.Determination || kind == GuaranteeElements.Response))
            found = elements.Find(whole, GuaranteeElementReader.Forum);
        return ClauseElement.Of(kind, found);
    }

    // Restraint and support are owed at all times: no event makes them due; restraint is owed by each State for itself.
    private static bool IsIdle(GuaranteeKind promise, ElementKind kind) => promise switch
    {
        GuaranteeKind.Respect => kind == GuaranteeElements.Trigger || kind == GuaranteeElements.SharedDuty,
        GuaranteeKind.Support => kind == GuaranteeElements.Trigger || kind == GuaranteeElements.Determination,
        _ => false,
    };

    private ClauseElement Model(Provision whole)
    {
        var analogy = _analogies[whole].FirstOrDefault();
        return analogy == null ? ClauseElement.NotApplicable(GuaranteeElements.Model)
            : ClauseElement.Of(GuaranteeElements.Model, analogy.IsPinned ? analogy.Passage : null);
    }

    // Who bears the sentence, or is named before the promise.
    private Passage? Guarantor(GuaranteePromise promise)
    {
        if (promise.NamesNobody)
            return null;
        var sentence = promise.Sentence;
        return statements[sentence].FirstOrDefault(statement => statement is { Obligor: not null, IsSubordinate: false })?.Obligor
            ?? _phrases.Within(_states, sentence.First, promise.First).Select(hit => _tokens.Passage(hit.First, hit.End)).FirstOrDefault()
            ?? Mention(sentence, promise.First);
    }

    private Passage? Mention(Sentence sentence, int end)
    {
        var mentions = agreement.PartyNames.Mentions;
        var at = Sorted.IndexFrom(mentions, sentence.First, mention => mention.First);
        return at < mentions.Count && mentions[at].End <= end ? mentions[at].Passage : null;
    }

    // Talk is complete when something follows from it by a date; support when it is counted or dated; restraint when somebody finds a breach or
    // something follows from one.
    private static List<ElementKind> Gaps(GuaranteeKind kind, List<ClauseElement> read)
    {
        var missing = ClauseWithElements.MissingOf(read).ToHashSet();
        ElementKind[] core = kind switch
        {
            GuaranteeKind.Consultation => [GuaranteeElements.Response, GuaranteeElements.TimeLimit],
            GuaranteeKind.Support => [GuaranteeElements.Response, GuaranteeElements.TimeLimit],
            GuaranteeKind.Respect => [GuaranteeElements.Response, GuaranteeElements.Determination],
            _ => [GuaranteeElements.Response, GuaranteeElements.Determination, GuaranteeElements.TimeLimit, GuaranteeElements.Trigger, GuaranteeElements.Guarantor],
        };
        var gaps = core.Where(missing.Contains).ToList();
        return kind is GuaranteeKind.Respect or GuaranteeKind.Support && gaps.Count < core.Length ? [] : gaps;
    }
}
