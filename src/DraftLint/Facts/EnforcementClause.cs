using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>An article or point that says what follows a breach or an attack, with the elements of a complete enforcement clause.</summary>
public sealed class EnforcementClause : ClauseWithElements
{
    internal EnforcementClause(Sentence sentence, Passage passage, IReadOnlyList<ClauseElement> elements)
        : base(sentence, passage, elements)
    {
    }
}

/// <summary>Finds the enforcement clauses and reads their elements into the index that guarantees are read from.</summary>
internal sealed class EnforcementClauseReader(Agreement agreement, ILookup<Sentence, Statement> statements, ILookup<Sentence, EnforcementMeasure> measures, ElementIndex elements, ElementDemand demand)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly (ElementKind Kind, WordList List)[] _lists =
    [
        (EnforcementElements.FactFinder, Lexicon.English["guarantees/fact-finder"]), (EnforcementElements.Measure, Lexicon.English["enforcement/concrete measure"]),
        (EnforcementElements.TimeLimit, Lexicon.English["enforcement/snap-back"]), (EnforcementElements.Remedy, Lexicon.English["enforcement/remedy"]),
    ];

    private readonly WordList _members = Lexicon.English["enforcement/members of a body"];
    private readonly WordList _impartial = Lexicon.English["enforcement/not its own judge"];
    private readonly WordList[] _deciders = [Lexicon.English["names/capitalised bodies"], Lexicon.English["enforcement/who decides"]];

    /// <summary>One for each article or point, in text order.</summary>
    public IReadOnlyList<EnforcementClause> Read()
    {
        var first = new Dictionary<Provision, (Sentence Sentence, Passage Passage)>();
        foreach (var sentence in agreement.ReadableSentences.Where(sentence => sentence.IsOperative))
        {
            ReadElements(sentence);
            if (Enforced(sentence) is { } words)
                first.TryAdd(sentence.Provision.Whole, (sentence, words));
        }
        return [.. first.Select(clause => new EnforcementClause(clause.Value.Sentence, clause.Value.Passage, [.. EnforcementElements.All.Select(kind => demand.Weigh(Element(clause.Key, kind)))]))];
    }

    // What follows a breach, or a measure against an attack.
    private Passage? Enforced(Sentence sentence) =>
        statements[sentence].FirstOrDefault(statement => statement is { IsConsequence: true, IsSubordinate: false })?.Passage
            ?? measures[sentence].FirstOrDefault(measure => measure.IsInEnforcementContext)?.Passage
            ?? statements[sentence].FirstOrDefault(statement => statement is { IsEnforcement: true, IsSubordinate: false, ComesByItself: true })?.Passage;

    private ClauseElement Element(Provision whole, ElementKind kind)
    {
        if (kind == EnforcementElements.Composition || kind == EnforcementElements.NoSelfJudging)
            return OfFinder(whole, kind);
        return ClauseElement.Of(kind, kind == EnforcementElements.Dispute ? elements.Find(whole, GuaranteeElementReader.Forum)
            : kind == EnforcementElements.FactFinder ? Finder(whole)
            : elements.Near(whole, kind));
    }

    private Passage? Finder(Provision whole) => elements.Near(whole, EnforcementElements.FactFinder) ?? elements.Near(whole, GuaranteeElements.Determination);

    // A court or an arbitrator has its rules on who sits in it. Where nobody finds the breach there is nobody to compose, and each finds its own.
    private ClauseElement OfFinder(Provision whole, ElementKind kind)
    {
        var forum = elements.Find(whole, GuaranteeElementReader.Forum);
        if (Finder(whole) == null && forum == null)
            return kind == EnforcementElements.Composition ? ClauseElement.NotApplicable(kind) : ClauseElement.Of(kind, null);
        return ClauseElement.Of(kind, elements.Find(whole, kind) ?? forum);
    }

    private void ReadElements(Sentence sentence)
    {
        foreach (var (kind, list) in _lists)
        {
            if (_phrases.TryFirst(list, sentence.First, sentence.End, out var hit))
                elements.Add(sentence, kind, _tokens.Passage(hit.First, hit.End));
        }
        foreach (var statement in statements[sentence])
        {
            // A duty that follows no breach imposes nothing.
            if (!statement.IsConsequence && !(statement.IsDuty && (statement.IsEnforcement || measures[sentence].Any())))
                continue;
            Add(sentence, EnforcementElements.Imposer, statement.ComesByItself ? null : statement.Obligor);
            Add(sentence, EnforcementElements.Trigger, statement.Conditions.FirstOrDefault(condition => condition.IsBreach)?.Passage);
            Add(sentence, EnforcementElements.TimeLimit, statement.Deadline?.Passage);
            Add(sentence, EnforcementElements.Duration, statement.Duration?.Passage);
        }
        ReadBodies(sentence);
    }

    private void ReadBodies(Sentence sentence)
    {
        // Who sits in a body is said once, wherever the body is set up; "an independent Norway" is no judge.
        if (!_phrases.Any(_deciders, sentence.First, sentence.End))
            return;
        if (_phrases.TryFirst(_members, sentence.First, sentence.End, out var members))
            elements.AddForAll(EnforcementElements.Composition, _tokens.Passage(members.First, members.End));
        if (_phrases.TryFirst(_impartial, sentence.First, sentence.End, out var impartial))
            elements.AddForAll(EnforcementElements.NoSelfJudging, _tokens.Passage(impartial.First, impartial.End));
    }

    private void Add(Sentence sentence, ElementKind kind, Passage? words)
    {
        if (words != null)
            elements.Add(sentence, kind, words);
    }
}
