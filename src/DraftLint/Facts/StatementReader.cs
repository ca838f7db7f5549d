using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the statements of an agreement: each verb phrase with its subject, who bears it, for whom, on what condition and by when.</summary>
internal sealed class StatementReader
{
    private readonly Agreement _agreement;
    private readonly Grammar _grammar;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Actors _actors;
    private readonly VerbPhraseReader _verbs;
    private readonly SubjectFinder _subjects;
    private readonly ComplementReader _complements;
    private readonly ConditionReader _conditions;
    private readonly TimedFacts _timed;
    private readonly IReadOnlyList<Alternative> _alternatives;
    private readonly StatementTopics _topics;
    private readonly WordList _shall = Lexicon.English["modality/shall"];
    private readonly WordList _will = Lexicon.English["modality/will"];
    private readonly WordList _negative = Lexicon.English["modality/negative"];
    private readonly WordList _negativeSubjects = Lexicon.English["clauses/negative subject"];
    private readonly WordSet _legalEffect = Lexicon.English.WordsOf("clauses/legal effect");
    private readonly int _nothing = Lexicon.English.Words.Find("nothing");
    private readonly WordSet _linking = Lexicon.English.WordsOf("clauses/linking verb");
    private readonly AimReader _aims;
    private readonly BareActReader _bareActs;
    private readonly Dictionary<Sentence, Statement> _stems = [];

    public StatementReader(Agreement agreement, Grammar grammar, Actors actors, TimedFacts timed, IReadOnlyList<Alternative> alternatives)
    {
        _agreement = agreement;
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _phrases = grammar.Phrases;
        _actors = actors;
        _verbs = new VerbPhraseReader(_grammar, _actors);
        _subjects = new SubjectFinder(_grammar, _actors);
        _complements = new ComplementReader(_grammar, _actors);
        _conditions = new ConditionReader(_grammar);
        _timed = timed;
        _alternatives = alternatives;
        _topics = new StatementTopics(grammar);
        _aims = new AimReader(grammar);
        _bareActs = new BareActReader(agreement, grammar, _complements, _conditions, timed, _topics);
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
        var clauses = Clauses(sentence);
        for (var index = 0; index < clauses.Count; index++)
        {
            var clause = clauses[index];
            var end = index + 1 < clauses.Count ? Math.Max(clause.Phrase.End, clauses[index + 1].Start) : sentence.End;
            if (clause is { Phrase.Modality: Modality.Declares, IsSubordinate: true })
                continue;
            var statement = Read(sentence, clause, end);
            if (IsStem(sentence, clause))
                _stems[sentence] = statement;
            else
                statements.Add(statement);
        }
        if (clauses.TrueForAll(clause => clause.Phrase.Modality == Modality.Declares) && sentence.Stem != null && _stems.TryGetValue(sentence.Stem, out var stem))
        {
            statements.RemoveAll(statement => statement.Sentence == sentence);
            statements.Add(Complete(sentence, stem));
        }
        foreach (var act in _bareActs.Read(sentence, isWhole: clauses.Count == 0 && (sentence.Stem == null || (!_stems.ContainsKey(sentence.Stem) && !LeadsOn(sentence.Stem)))))
            statements.Add(act);
    }

    private List<Clause> Clauses(Sentence sentence)
    {
        var quoted = Quotations.Within(_tokens, sentence.First, sentence.End);
        var clauses = new List<Clause>();
        foreach (var phrase in _verbs.Read(sentence))
        {
            if (Quotations.Hold(quoted, phrase.First))
                continue;
            var clause = _subjects.Find(sentence, phrase, clauses.Count > 0 ? clauses[^1] : null);
            if (IsFinite(sentence, clause))
                clauses.Add(clause);
        }
        return clauses;
    }

    // "request", "seeks" and "is determined to" promise only where somebody requests, seeks or is determined.
    private bool IsFinite(Sentence sentence, Clause clause)
    {
        if (clause.Phrase.Modality == Modality.Declares && !clause.HasSubject)
            return false;
        // "Nothing in this contract is meant to bind the heirs" hopes for nothing.
        if (clause is { Phrase.Modality: Modality.Expected, HasSubject: true } && _tokens.Id(clause.First) == _nothing)
            return false;
        // "shall not require, request or solicit": infinitives behind one modal verb.
        if (clause.Phrase.First > sentence.First && _grammar.IsCoordinator(clause.Phrase.First - 1) && clause.Phrase.Carrier.End - clause.Phrase.First == 1 && !_grammar.IsAuxiliary(clause.Phrase.First))
            return false;
        return (_grammar.IsAuxiliary(clause.Phrase.First) && (clause.Phrase.Modality != Modality.Intends || clause.Phrase.IsPassive || OwesEffort(clause.Phrase))) || Actor(sentence, clause) != null;
    }

    // "shall endeavour to", "will work to"
    private bool OwesEffort(VerbPhrase phrase) => phrase.Modality == Modality.Intends && (_shall.Contains(_tokens.Id(phrase.First)) || _will.Contains(_tokens.Id(phrase.First)));

    // Who stands as the subject, if that can act; of a point without subject, who stands in the words above that it completes.
    private Passage? Actor(Sentence sentence, Clause clause) => clause.HasSubject
        ? _actors.Head(clause.First, clause.HeadEnd)
        : sentence.Stem is { } stem ? _actors.Head(stem.First, stem.End) : null;

    // "The Parties shall:" says nothing until its points do.
    private bool IsStem(Sentence sentence, Clause clause) => sentence.IsCompleted
        && _tokens.IsMark(sentence.End - 1, ':') && (clause.Phrase.Verb < 0 || LeavesVerbOpen(sentence, clause.Phrase)) && clause.Phrase.Modality != Modality.Expected;

    // "The Parties undertake:", "The Parties undertake to:"
    private static bool LeavesVerbOpen(Sentence sentence, VerbPhrase phrase) => phrase is { Modality: Modality.Undertakes } && phrase.Verb == phrase.First && phrase.End == sentence.End - 1;

    private Statement Read(Sentence sentence, Clause clause, int end)
    {
        var phrase = clause.Phrase;
        var subject = clause.HasSubject ? _tokens.Passage(clause.First, clause.End) : null;
        var conditions = _conditions.Read(sentence, clause, end);
        var topics = _topics.Of(sentence, phrase, clause);
        var alternative = AlternativeAt(phrase.First);
        var obligor = phrase.IsPassive ? _complements.Agent(phrase.End, end) : Actor(sentence, clause);
        var beneficiary = Receiver(sentence, phrase.Verb, phrase.End, end);
        var isDenied = IsDenied(clause);
        var forbidding = isDenied ? null : Forbidding(phrase);
        var isPointer = phrase.IsPassive && _complements.SaysWhere(phrase.Verb, end);
        return new Statement(sentence, Words(clause))
        {
            Modality = phrase.Modality,
            Modal = _tokens.Passage(phrase.First, phrase.Carrier.End),
            IsNegative = isDenied || forbidding != null,
            ForbidsByVerb = forbidding?.End > phrase.Verb,
            Subject = subject,
            Obligor = obligor,
            Obligors = Named(obligor),
            Verb = phrase.Verb < 0 ? null : _tokens.Passage(phrase.Verb, phrase.Verb + 1),
            IsPassive = phrase.IsPassive,
            IsLegalEffect = isPointer || HasLegalEffect(phrase, end),
            IsPointer = isPointer,
            IsSubordinate = clause.IsSubordinate || (!clause.HasSubject && sentence.Stem is { } stem && EndsInRelative(stem)),
            ComesByItself = topics.ComesByItself,
            MereAim = _aims.MereAim(sentence, phrase.Verb),
            OwesEffort = OwesEffort(phrase),
            DirectObject = phrase.IsPassive ? subject : Object(sentence, phrase.Verb, phrase.End, conditions, end),
            Beneficiary = beneficiary,
            Beneficiaries = Named(beneficiary),
            Conditions = conditions,
            Deadline = _timed.Deadline(sentence, clause.Start, end),
            Duration = _timed.Duration(sentence, phrase.End, end),
            Amounts = _timed.AmountsOf(sentence, clause.Start, end),
            Qualifiers = _topics.Qualifiers(clause.Start, end),
            Alternative = alternative,
            IsOperative = sentence.IsOperative && alternative == null,
            IsEnforcement = topics.IsEnforcement,
            IsGuarantee = topics.IsGuarantee,
        };
    }

    // "practices that result in: (a) a reduction of exports": the point is what its stem speaks of.
    private bool LeadsOn(Sentence stem) => _grammar.IsPreposition(LastWord(stem));

    // "(b) should be kept dry" behind "goods that:" describes the goods.
    private bool EndsInRelative(Sentence stem) => _grammar.IsRelative(LastWord(stem));

    private int LastWord(Sentence sentence)
    {
        var last = sentence.End - 1;
        while (last > sentence.First && _grammar.IsMark(last))
            last--;
        return last;
    }

    // "(a) withdraw their guns" behind "The Parties shall:"
    private Statement Complete(Sentence sentence, Statement stem)
    {
        // "(a) to open the road" behind "The Parties undertake:"
        var isInfinitive = _tokens.Text(sentence.First) is "to" or "To" && sentence.First + 1 < sentence.End && !_grammar.IsDeterminer(sentence.First + 1);
        var first = isInfinitive ? sentence.First + 1 : BehindOpening(sentence);
        var (verb, end, isPassive) = _verbs.VerbFrom(first, sentence.End, be: false);
        var conditions = _conditions.Around(sentence, first, end);
        var obligor = isPassive ? _complements.Agent(end, sentence.End) : stem.Obligor;
        var beneficiary = Receiver(sentence, verb, end, sentence.End);
        var alternative = AlternativeAt(sentence.First);
        return new Statement(sentence, _tokens.Passage(first, Math.Max(end, first + 1)))
        {
            Modality = stem.Modality,
            Modal = stem.Modal,
            IsNegative = stem.IsNegative || _grammar.IsNegation(first),
            Subject = stem.Subject,
            Obligor = obligor,
            Obligors = Named(obligor),
            Verb = verb < 0 ? null : _tokens.Passage(verb, verb + 1),
            IsPassive = isPassive,
            IsLegalEffect = isPassive && _legalEffect.Contains(_tokens.Id(verb)),
            IsSubordinate = stem.IsSubordinate,
            MereAim = _aims.MereAim(sentence, verb),
            OwesEffort = stem.OwesEffort,
            DirectObject = isPassive ? stem.Subject : Object(sentence, verb, end, conditions, sentence.End),
            Beneficiary = beneficiary,
            Beneficiaries = Named(beneficiary),
            Conditions = [.. stem.Conditions, .. conditions],
            Deadline = _timed.Deadline(sentence, sentence.First, sentence.End) ?? stem.Deadline,
            Duration = _timed.Duration(sentence, sentence.First, sentence.End) ?? stem.Duration,
            Amounts = _timed.AmountsOf(sentence, sentence.First, sentence.End),
            Qualifiers = _topics.Qualifiers(sentence.First, sentence.End),
            Alternative = alternative,
            IsOperative = sentence.IsOperative && alternative == null,
        };
    }

    // "pay EUR 40 billion into a fund": a sum is given, and given to nobody.
    private Passage? Receiver(Sentence sentence, int verb, int verbEnd, int end) =>
        verb < 0 || _complements.Beneficiary(verb, verbEnd, end) is not { } receiver || _timed.AmountsOf(sentence, verbEnd, end).Any(amount => amount.First == _tokens.FirstOf(receiver)) ? null : receiver;

    // Alternatives stand in text order and do not overlap.
    private Alternative? AlternativeAt(int token)
    {
        var at = Sorted.IndexFrom(_alternatives, token + 1, alternative => alternative.End);
        return at < _alternatives.Count && _alternatives[at].First <= token ? _alternatives[at] : null;
    }

    // "in the event of an attack, convene within a day": the verb stands behind the comma.
    private int BehindOpening(Sentence sentence)
    {
        if (!_grammar.IsPreposition(sentence.First) && !_grammar.IsSubordinator(sentence.First))
            return sentence.First;
        for (var token = sentence.First + 1; token + 1 < sentence.End; token++)
        {
            if (_tokens.IsMark(token, ','))
                return token + 1;
        }
        return sentence.First;
    }

    // From the subject to the verb; from the verb phrase where the subject was said before.
    private Passage Words(Clause clause)
    {
        var phrase = clause.Phrase;
        var first = phrase.Inverted.End > 0 ? phrase.Opening : clause.HasSubject && !clause.IsShared ? clause.First : phrase.First;
        return _tokens.Passage(first, phrase.Verb < 0 ? phrase.Carrier.End : phrase.End);
    }

    private bool IsDenied(Clause clause)
    {
        var phrase = clause.Phrase;
        if (clause.HasSubject && _phrases.Begins(_negativeSubjects, clause.First))
            return true;
        for (var token = phrase.First; token < Math.Max(phrase.Verb, phrase.Carrier.End); token++)
        {
            // "shall, so far as this has not been done, be returned"
            token = Math.Max(token, _grammar.SkipInsertion(token, phrase.Verb) - 1);
            // "shall not only pay but also repair"
            if (_grammar.IsNegation(token) && !IsOnly(token + 1))
                return true;
        }
        return phrase.Inverted.End > 0 && (_phrases.Any(_negativeSubjects, phrase.Opening, phrase.First) || _grammar.IsNegation(phrase.Opening));
    }

    // "shall no longer", "shall cease", "shall refrain from": the phrase that forbids without a "not".
    private Hit? Forbidding(VerbPhrase phrase) =>
        (_phrases.TryAt(_negative, phrase.First, out var hit) && !IsOnly(hit.End)) || (phrase.Verb >= 0 && _phrases.TryAt(_negative, phrase.Verb, out hit)) ? hit : null;

    private bool IsOnly(int token) => token < _tokens.Count && _tokens.Text(token) is "only";

    // What counts as what, how something is decided, and what merely is: nobody has to act.
    private bool HasLegalEffect(VerbPhrase phrase, int end) => phrase.IsPassive
        ? phrase.IsPerfect || _legalEffect.Contains(_tokens.Id(phrase.Verb)) || _complements.SaysHow(phrase.End, end)
        : phrase.Verb >= 0 && _linking.Contains(_tokens.Id(phrase.Verb));

    // What is acted on ends where a condition begins; "act within ten days" and "remain in force" act on nothing.
    private Passage? Object(Sentence sentence, int verb, int verbEnd, List<Condition> conditions, int end)
    {
        if (verb >= 0 && _linking.Contains(_tokens.Id(verb)))
            return null;
        var limit = conditions.Find(condition => condition.First >= verbEnd)?.First ?? end;
        return _complements.Object(verbEnd, limit) is var (first, past) && !_timed.Covers(sentence, first) ? _tokens.Passage(first, past) : null;
    }

    private IReadOnlyList<Party> Named(Passage? passage) => passage == null ? [] : _agreement.PartyNames.Named(passage);
}
