using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the statements of a sentence: each modal verb, its subject, its verb, and who bears the duty.</summary>
internal sealed class StatementReader
{
    private const int MaxDeadlineTail = 10;
    private const int MaxEnumerationTail = 8;

    private static readonly (string List, Modality Modality)[] Rungs =
    [
        ("modality/shall", Modality.Shall), ("modality/undertakes", Modality.Undertakes), ("modality/will", Modality.Will),
        ("modality/should", Modality.Should), ("modality/intends", Modality.Intends), ("modality/may", Modality.May), ("modality/expected", Modality.Expected),
    ];

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Actors _actors;
    private readonly (WordList List, Modality Modality)[] _rungs;
    private readonly WordList _expected = Lexicon.English["modality/expected"];
    private readonly WordList _undertakes = Lexicon.English["modality/undertakes"];
    private readonly WordList _negative = Lexicon.English["modality/negative"];
    private readonly WordList _notModal = Lexicon.English["modality/not a modal"];
    private readonly WordList _months = Lexicon.English["names/months"];
    private readonly WordList _subordinators = Lexicon.English["clauses/subordinator"];
    private readonly WordList _openings = Lexicon.English["clauses/opening condition"];
    private readonly WordList _parentheses = Lexicon.English["clauses/parenthesis"];
    private readonly WordList _determiners = Lexicon.English["clauses/determiner"];
    private readonly WordList _negation = Lexicon.English["clauses/negation"];
    private readonly WordList _negativeSubjects = Lexicon.English["clauses/negative subject"];
    private readonly WordList _auxiliaries = Lexicon.English["clauses/auxiliary"];
    private readonly WordList _be = Lexicon.English["clauses/auxiliary be"];
    private readonly WordList _adverbs = Lexicon.English["clauses/adverb"];
    private readonly WordList _participles = Lexicon.English["clauses/irregular participle"];
    private readonly WordList _legalEffect = Lexicon.English["clauses/legal effect"];
    private readonly WordList _by = Lexicon.English["clauses/agent by"];
    private readonly WordList _notAgent = Lexicon.English["clauses/not an agent"];
    private readonly WordList _deadlines = Lexicon.English["deadlines/within"];
    private readonly WordList _deadlineTails = Lexicon.English["deadlines/tail"];
    private readonly Dictionary<Sentence, Statement> _stems = [];
    private readonly WordList _enforcementVerbs = Lexicon.English["enforcement/enforcement verb"];
    private readonly WordList _measureNouns = Lexicon.English["enforcement/measure noun"];
    private readonly WordList _monitoringNouns = Lexicon.English["enforcement/monitoring noun"];
    private readonly WordList _breaches = Lexicon.English["enforcement/breach"];
    private readonly WordList _guaranteeNouns = Lexicon.English["guarantees/guarantee noun"];
    private readonly WordList _guaranteeVerbs = Lexicon.English["guarantees/guarantee verb"];

    public StatementReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _actors = new Actors(agreement);
        _rungs = [.. Rungs.Select(rung => (Lexicon.English[rung.List], rung.Modality))];
    }

    public IReadOnlyList<Statement> Read()
    {
        var statements = new List<Statement>();
        foreach (var sentence in _agreement.ReadableSentences)
            Read(sentence, statements);
        return statements;
    }

    private void Read(Sentence sentence, List<Statement> statements)
    {
        var quoted = Quotations.Within(_tokens, sentence.First, sentence.End).ToList();
        var clause = sentence.First;
        Statement? before = null;
        foreach (var (hit, modality) in Modals(sentence))
        {
            if (hit.First < clause || quoted.Exists(quote => quote.Open < hit.First && hit.First < quote.Close))
                continue;
            var statement = Read(sentence, clause, hit, modality, before);
            // "request", "seeks" and "is determined to" promise only where somebody requests, seeks or is determined.
            if (statement.Obligor == null && !_auxiliaries.Contains(_tokens.Id(hit.First)))
                continue;
            if (statement.Obligor == null && modality == Modality.Intends && !statement.IsPassive)
                continue;
            before = statement;
            clause = statement.End;
            if (IsStem(sentence, hit))
                _stems[sentence] = statement;
            else
                statements.Add(statement);
        }
        if (before == null && sentence.Stem != null && _stems.TryGetValue(sentence.Stem, out var stem))
            statements.Add(Complete(sentence, stem));
    }

    // "The Parties shall:" says nothing until its points do.
    private bool IsStem(Sentence sentence, Hit modal) => sentence.Provision.Children.Count > 0
        && _tokens.IsMark(sentence.End - 1, ':') && modal.End >= sentence.End - 1;

    // "(a) withdraw their guns" behind "The Parties shall:"
    private Statement Complete(Sentence sentence, Statement stem)
    {
        var verb = sentence.First;
        while (verb < sentence.End - 1 && (IsAdverb(verb) || _be.Contains(_tokens.Id(verb))))
            verb++;
        var isPassive = verb > sentence.First && _be.Contains(_tokens.Id(verb - 1)) && IsParticiple(verb);
        return new Statement(sentence, _tokens.Passage(sentence.First, verb + 1))
        {
            Modality = stem.Modality,
            Modal = stem.Modal,
            IsNegative = stem.IsNegative || _negation.Contains(_tokens.Id(sentence.First)),
            Subject = stem.Subject,
            Obligor = isPassive ? Agent(verb + 1, sentence.End) : stem.Obligor,
            Verb = _tokens.Is(verb, TokenTraits.Word) ? _tokens.Passage(verb, verb + 1) : null,
            IsPassive = isPassive,
            IsLegalEffect = isPassive && _legalEffect.Contains(_tokens.Id(verb)),
            IsSubordinate = stem.IsSubordinate,
            Deadline = Deadline(sentence),
            IsOperative = sentence.IsOperative,
            End = verb + 1,
        };
    }

    // Of the phrases that begin at one word the longest decides; of equal ones the weaker rung, which says more.
    private List<(Hit Hit, Modality Modality)> Modals(Sentence sentence)
    {
        var found = new SortedDictionary<int, (Hit Hit, Modality Modality)>();
        foreach (var (list, modality) in _rungs)
        {
            foreach (var hit in _phrases.Within(list, sentence.First, sentence.End))
            {
                if (IsModal(sentence, hit) && (!found.TryGetValue(hit.First, out var other) || hit.End >= other.Hit.End))
                    found[hit.First] = (hit, modality);
            }
        }
        var modals = new List<(Hit Hit, Modality Modality)>();
        foreach (var modal in found.Values)
        {
            if (modals.Count == 0 || modals[^1].Hit.End <= modal.Hit.First)
                modals.Add(modal);
        }
        return modals;
    }

    // "May" the month, "the will" and "good will" the nouns, "the request", "a pledge".
    private bool IsModal(Sentence sentence, Hit hit)
    {
        // "a phone request." ends a sentence; a verb has something to request.
        if (!_auxiliaries.Contains(_tokens.Id(hit.First)) && (hit.End >= sentence.End || !_tokens.Is(hit.End, TokenTraits.Word | TokenTraits.Number)))
            return false;
        if (hit.First > sentence.First)
        {
            var before = hit.First - 1;
            if (_determiners.Contains(_tokens.Id(before)) && hit.End - hit.First == 1 && _tokens.Text(before) is not ("that" or "each" or "both" or "all" or "these" or "those" or "other" or "this"))
                return false;
            if (_months.Contains(_tokens.Id(hit.First)) && _tokens.Is(hit.First, TokenTraits.Capitalised))
                return false;
        }
        // "Should a dispute arise, ..." sets a condition.
        if (hit.First == sentence.First && hit.End - hit.First == 1 && !_months.Contains(_tokens.Id(hit.First)))
            return false;
        if (hit.First == sentence.First && _months.Contains(_tokens.Id(hit.First)) && hit.End < sentence.End && _tokens.Is(hit.End, TokenTraits.Number))
            return false;
        return !_phrases.TryFirst(_notModal, Math.Max(sentence.First, hit.First - 4), Math.Min(sentence.End, hit.End + 4), out var not) || not.First > hit.First || not.End < hit.End;
    }

    private Statement Read(Sentence sentence, int clause, Hit modal, Modality modality, Statement? before)
    {
        var start = ClauseStart(sentence, clause, modal.First, out var subordinate);
        var (subjectFirst, subjectEnd) = Subject(start, modal.First);
        if (before != null && SharesSubject(before, modal.First))
            (subjectFirst, subjectEnd) = (before.SubjectFirst, before.SubjectEnd);
        else if (before is { IsSubordinate: true } && _tokens.IsMark(modal.First - 1, ','))
            (subjectFirst, subjectEnd) = Subject(sentence.First, before.RelativeAt);
        var (verb, isPassive) = Verb(modal, sentence.End);
        var agent = isPassive ? Agent(verb + 1, ClauseEnd(verb + 1, sentence.End)) : null;
        var actor = _actors.Head(subjectFirst, subjectEnd);
        var hasVerb = verb < sentence.End && _tokens.Is(verb, TokenTraits.Word);
        var enforcement = Speaks(sentence, _measureNouns) && _enforcementVerbs.Contains(hasVerb ? _tokens.Id(verb) : 0)
            || (hasVerb && _enforcementVerbs.Contains(_tokens.Id(verb)) && (Speaks(sentence, _monitoringNouns) || Speaks(sentence, _breaches)))
            || (Speaks(sentence, _breaches) && Speaks(sentence, _measureNouns));
        var words = subjectFirst < subjectEnd && (before == null || subjectFirst >= before.End || before.IsSubordinate) ? subjectFirst : modal.First;
        return new Statement(sentence, _tokens.Passage(words, hasVerb ? verb + 1 : modal.End))
        {
            Modality = modality,
            Modal = _tokens.Passage(modal.First, modal.End),
            IsNegative = IsNegative(subjectFirst, subjectEnd, modal, verb),
            Subject = subjectFirst < subjectEnd ? _tokens.Passage(subjectFirst, subjectEnd) : null,
            Obligor = isPassive ? agent : actor,
            Verb = hasVerb ? _tokens.Passage(verb, verb + 1) : null,
            IsPassive = isPassive,
            IsLegalEffect = isPassive && _legalEffect.Contains(_tokens.Id(verb)),
            IsSubordinate = subordinate,
            IsConsequence = !isPassive && hasVerb && _enforcementVerbs.Contains(_tokens.Id(verb)) && subjectFirst < subjectEnd && _phrases.Any(_measureNouns, subjectFirst, subjectEnd),
            Deadline = Deadline(sentence),
            IsOperative = sentence.IsOperative,
            IsEnforcement = enforcement,
            IsGuarantee = Speaks(sentence, _guaranteeNouns) || (Speaks(sentence, _guaranteeVerbs) && sentence.Provision.NearestHeading is { } heading && heading.Text.Contains("uarant", StringComparison.Ordinal)),
            SubjectFirst = subjectFirst,
            SubjectEnd = subjectEnd,
            RelativeAt = Math.Max(sentence.First, start - 1),
            End = Math.Max(modal.End, Math.Min(verb + 1, sentence.End)),
        };
    }

    // "shall pack the goods and shall insure them": the second verb has the first one's subject.
    private bool SharesSubject(Statement before, int modal) => !before.IsSubordinate && before.SubjectFirst < before.SubjectEnd
        && _tokens.Text(modal - 1) is "and" or "or" or "but";

    // "within 30 days" with what it runs from, "no later than" with its date.
    private Passage? Deadline(Sentence sentence)
    {
        if (!_phrases.TryFirst(_deadlines, sentence.First, sentence.End, out var hit))
            return null;
        var end = hit.End;
        if (_deadlineTails.Contains(_tokens.Id(end - 1)) || (end < sentence.End && _deadlineTails.Contains(_tokens.Id(end))))
        {
            while (end < sentence.End && end - hit.End < MaxDeadlineTail && _tokens.First(end) is not (',' or ';' or '.' or ')' or ':'))
                end++;
        }
        return _tokens.Passage(hit.First, end);
    }

    private bool Speaks(Sentence sentence, WordList list) => _phrases.Any(list, sentence.First, sentence.End);

    // Back from the modal to the last word that opens a clause: a mark, or a conjunction that subordinates.
    private int ClauseStart(Sentence sentence, int clause, int modal, out bool subordinate)
    {
        subordinate = false;
        for (var token = modal - 1; token >= clause; token--)
        {
            if (_tokens.First(token) is ';' or ':' or '\u2014' or '(' or '[' or '/' && token + 1 < modal)
                return token + 1;
            // "that" behind a noun or a comma opens a relative clause, behind a verb of saying a promise.
            if (_subordinators.Contains(_tokens.Id(token)) && !ClosedByComma(token, modal))
            {
                subordinate = _tokens.Text(token) is not "that" || !IsPromiseThat(token);
                return token + 1;
            }
        }
        return clause;
    }

    private bool IsPromiseThat(int that) => that > 0 && IsPromiseBefore(that);

    private bool IsPromiseBefore(int that) => _phrases.Any(_expected, Math.Max(0, that - 6), that + 1)
        || _phrases.Any(_undertakes, Math.Max(0, that - 6), that + 1)
        || _tokens.Text(that - 1) is "agree" or "agreed" or "ensure" or "ensures" or "declare" or "declares" or "agrees" or "confirm" or "provide" or "provided";

    private bool ClosedByComma(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (_tokens.IsMark(token, ',') && token < end - 1)
                return true;
        }
        return false;
    }

    // The subject is what stands before the modal, without an opening condition ("If ..., the Parties shall") and without insertions
    // between commas ("the Parties, acting jointly, shall").
    private (int First, int End) Subject(int start, int modal)
    {
        var (first, end) = (start, modal);
        if (end > first && _tokens.IsMark(end - 1, ','))
        {
            var open = end - 2;
            while (open > first && !_tokens.IsMark(open, ','))
                open--;
            end = open > first ? open : end - 1;
        }
        for (var comma = end - 1; comma > first; comma--)
        {
            if (!_tokens.IsMark(comma, ','))
                continue;
            if (comma + 1 < end && IsInsertion(comma + 1))
                end = comma;
            else if (IsEnumeration(first, comma, end))
                continue;
            else if (_openings.Contains(_tokens.Id(first)) || !StartsNounPhrase(first) || !_tokens.Is(comma - 1, TokenTraits.Capitalised))
                return (comma + 1, end);
        }
        while (first < end && (_tokens.Text(first) is "and" or "or" or "but" or "then" || _tokens.First(first) is ',' or '.'))
            first++;
        return (first, end);
    }

    // "No foreign troops, bases or instructors": one noun behind each comma, the last behind "or" or "and".
    private bool IsEnumeration(int first, int comma, int end)
    {
        if (_openings.Contains(_tokens.Id(first)) || !StartsNounPhrase(first) || end - comma > MaxEnumerationTail)
            return false;
        for (var token = comma + 1; token < end; token++)
        {
            if (_tokens.Text(token) is "and" or "or")
                return true;
        }
        return false;
    }

    private bool IsInsertion(int token) => _parentheses.Contains(_tokens.Id(token)) && !_tokens.Is(token, TokenTraits.Capitalised);

    private bool StartsNounPhrase(int token) => _tokens.Is(token, TokenTraits.Capitalised) || _determiners.Contains(_tokens.Id(token));

    private (int Verb, bool IsPassive) Verb(Hit modal, int end)
    {
        var token = modal.End;
        var be = _be.Contains(_tokens.Id(modal.End - 1));
        for (; token < end; token++)
        {
            if (_be.Contains(_tokens.Id(token)))
                be = true;
            else if (!IsAdverb(token))
                break;
        }
        return (token, be && token < end && IsParticiple(token));
    }

    private bool IsAdverb(int token) => _adverbs.Contains(_tokens.Id(token)) || _negation.Contains(_tokens.Id(token)) || _tokens.IsMark(token, ',')
        || (_tokens.Text(token) is { Length: > 4 } text && text.EndsWith("ly", StringComparison.OrdinalIgnoreCase));

    private bool IsParticiple(int token) => _participles.Contains(_tokens.Id(token))
        || (_tokens.Text(token) is { Length: > 3 } text && text.EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    private bool IsNegative(int subjectFirst, int subjectEnd, Hit modal, int verb)
    {
        if (subjectFirst < subjectEnd && (_negativeSubjects.Contains(_tokens.Id(subjectFirst)) || _phrases.TryAt(_negativeSubjects, subjectFirst, out _)))
            return true;
        for (var token = modal.First; token < verb; token++)
        {
            if (_negation.Contains(_tokens.Id(token)))
                return true;
        }
        return _phrases.TryAt(_negative, modal.First, out _);
    }

    private int ClauseEnd(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (_tokens.First(token) is ';' or ':')
                return token;
        }
        return end;
    }

    // "by the Commission", "by each Party", not "by 31 December", "by means of", "by consensus".
    private Passage? Agent(int from, int end)
    {
        for (var token = from; token + 1 < end; token++)
        {
            if (!_by.Contains(_tokens.Id(token)) || _phrases.TryAt(_notAgent, token + 1, out _) || _tokens.Is(token + 1, TokenTraits.Number) || _months.Contains(_tokens.Id(token + 1)))
                continue;
            var last = token + 1;
            while (last < end && last - token < 8 && !(_tokens.First(last) is ',' or '.' or '('))
                last++;
            if (_actors.Any(token + 1, last))
                return _actors.Head(token + 1, last) ?? _tokens.Passage(token + 1, last);
        }
        return null;
    }
}
