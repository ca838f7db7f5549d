using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Compares the duties of a text with each other: undated acts, contradictions, mixed modal verbs.</summary>
internal sealed class DutyReader(Grammar grammar, TimedFacts timed, IReadOnlyList<Statement> statements)
{
    // Fewer duties than this show no habit.
    private const int FewestUsual = 5;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _dated = Lexicon.English["deadlines/act that needs a date"];
    private readonly WordList _onNeed = Lexicon.English["deadlines/when it is needed"];
    private readonly WordList _aspects = Lexicon.English["clauses/aspect"];
    private readonly WordList _answers = Lexicon.English["deadlines/answer that needs a clock"];
    private readonly WordList[] _dangers = [Lexicon.English["enforcement/attack"], Lexicon.English["enforcement/breach"], Lexicon.English["guarantees/security matter"], Lexicon.English["guarantees/guarantor"]];
    private readonly WordList _carriedOut = Lexicon.English["deadlines/act that is carried out"];
    private readonly WordList _exchanges = Lexicon.English["deadlines/exchange"];
    private readonly WordSet _knowledge = Lexicon.English.WordsOf("deadlines/exchanged again and again");
    private readonly WordList _light = Lexicon.English["clauses/light verb"];
    private readonly WordList _soon = Lexicon.English["escapes/as soon as"];
    private readonly WordList _vague = Lexicon.English["escapes/vague time"];

    private readonly List<Statement> _duties = [.. statements.Where(statement => statement is { IsLegalEffect: false } and ({ IsDuty: true } or { Modality: Modality.Bare, IsOperative: true, IsSubordinate: false }))];

    // No deadline, no term and no entry into force anywhere: nothing tells when the text is performed.
    private readonly bool _isTimeless = timed.Deadlines.Count == 0 && timed.Durations.All(duration => duration.IsOpen) && grammar.Phrases.All(Lexicon.English["final-clauses/entry into force"]).Count == 0;

    /// <summary>Periods that run from nothing, and acts that need a date and have none; one for a sentence.</summary>
    public IEnumerable<OpenDeadline> OpenDeadlines() => _duties
        .Select(statement => statement.Deadline is { HasStart: false } period ? new OpenDeadline(statement, period.Passage, OpenDeadlineKind.NoStart)
            : IsUndated(statement, NeedsDate) ? new OpenDeadline(statement, statement.Passage, OpenDeadlineKind.NoDate)
            : _isTimeless && IsUndated(statement, CarriesOut) ? new OpenDeadline(statement, statement.Passage, OpenDeadlineKind.NoDateAnywhere) : null)
        .OfType<OpenDeadline>()
        .DistinctBy(open => open.Sentence);

    /// <summary>Pairs with one obligor, verb and object, no condition, and opposite orders, deadlines or amounts.</summary>
    public IEnumerable<ConflictingDuties> Conflicts()
    {
        var comparable = _duties.Where(statement => statement is { Obligor: not null, Verb: not null, DirectObject: not null, IsPassive: false, Conditions.Count: 0, Qualifiers.Count: 0 } && !IsPronoun(statement.Obligor) && !IsPronoun(statement.DirectObject));
        foreach (var group in comparable.GroupBy(Key, StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var second in group.Skip(1))
            {
                if (second.Sentence != first.Sentence && Difference(first, second) is { } difference)
                    yield return new ConflictingDuties(first, second, difference);
            }
        }
    }

    /// <summary>The rarer of "shall", "must" and "will", once for each, where another is the habit.</summary>
    public IEnumerable<ModalDrift> Mixed()
    {
        var verbs = _duties.Where(statement => statement is { Obligor: not null, IsNegative: false } && statement.Modal.Text.ToUpperInvariant() is "SHALL" or "MUST" or "WILL")
            .GroupBy(statement => statement.Modal.Text.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (verbs.Count < 2 || verbs[0].Count() < FewestUsual)
            yield break;
        foreach (var rare in verbs.Skip(1))
            yield return new ModalDrift(rare.First(), verbs[0].Key, verbs[0].Count(), rare.Count());
    }

    private bool IsUndated(Statement statement, Func<Statement, bool> isAct)
    {
        if (statement.IsNegative || statement.Verb == null || statement.Deadline != null || statement.Duration != null)
            return false;
        if (!isAct(statement))
            return false;
        // A vague time is a defect of its own.
        if (_phrases.Any(_soon, statement.Sentence.First, statement.Sentence.End) || _phrases.Any(_vague, statement.Sentence.First, statement.Sentence.End))
            return false;
        return !statement.Provision.Ancestors.Prepend(statement.Provision).Where(provision => provision.Parent != null).Any(provision => timed.FirstDeadline(provision) != null);
    }

    // "shall withdraw", and "amnesty is to be ensured", where the noun says what is done.
    private bool NeedsDate(Statement statement)
    {
        var verb = _tokens.FirstOf(statement.Verb!);
        // A consultation on the work of the parties may wait, and so may one that goes on already; one on an attack is the answer to it.
        if (_phrases.Begins(_answers, verb) && !_phrases.Any(_aspects, _tokens.EndOf(statement.Modal), verb) && _phrases.Any(_dangers, statement.Sentence.First, statement.Sentence.End))
            return true;
        if (statement.Conditions.Any(condition => condition.Kind == ConditionKind.Trigger) || _phrases.Any(_onNeed, statement.Sentence.First, statement.Sentence.End) || GoesOn(statement, verb))
            return false;
        return _phrases.Begins(_dated, verb) || statement is { IsPassive: true, Subject: { } subject } && _phrases.Begins(_light, verb)
            && _phrases.Any(_dated, _tokens.FirstOf(subject), _tokens.EndOf(subject));
    }

    // "shall exchange information": that goes on as long as the agreement does.
    private bool GoesOn(Statement statement, int verb)
    {
        if (!_phrases.Begins(_exchanges, verb) || statement.DirectObject is not { } exchanged)
            return false;
        for (var token = _tokens.FirstOf(exchanged); token < _tokens.EndOf(exchanged); token++)
        {
            if (_knowledge.Contains(_tokens.Id(token)))
                return true;
        }
        return false;
    }

    // "We will implement this plan", "We commit to removing the obstacles": somebody begins, and ends.
    private bool CarriesOut(Statement statement) => statement is { IsPassive: false, Obligor: not null } && _phrases.Begins(_carriedOut, _tokens.FirstOf(statement.Verb!));

    private string Key(Statement statement) => $"{KeyOf(statement.Obligor!)}|{KeyOf(statement.Verb!)}|{KeyOf(statement.DirectObject!)}|{(statement.Beneficiary == null ? "" : KeyOf(statement.Beneficiary))}";

    private string KeyOf(Passage passage)
    {
        var first = _tokens.FirstOf(passage);
        if (_tokens.Text(first).Equals("the", StringComparison.OrdinalIgnoreCase))
            first++;
        return TermKeys.Of(_tokens, first, _tokens.EndOf(passage));
    }

    private static string? Difference(Statement first, Statement second)
    {
        if (first.IsNegative != second.IsNegative)
            return "one forbids what the other orders";
        if (first.IsNegative)
            return null;
        if (first.Deadline is { Count: { } count } && second.Deadline is { Count: { } other } && (count != other || first.Deadline.Unit != second.Deadline.Unit))
            return "the deadlines differ";
        if (first.Deadline is { Date: { } date } && second.Deadline is { Date: { } otherDate } && date != otherDate)
            return "the dates differ";
        return null;
    }

    private bool IsPronoun(Passage passage) => grammar.IsPronoun(_tokens.FirstOf(passage));
}
