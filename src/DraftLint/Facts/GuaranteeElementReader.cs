using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the sentences that say an element of a guarantee: a trigger, a finder of facts, a response, a time limit and so on.</summary>
internal sealed class GuaranteeElementReader
{
    // "determines within 48 hours whether".
    private const int Reach = 8;

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly ILookup<Sentence, Statement> _statements;
    private readonly HashSet<Sentence> _pointing;
    private readonly HashSet<int> _definedWords = [];
    private readonly ElementIndex _index;
    private readonly SecurityEvents _events;
    private readonly WordList _attacks = Lexicon.English["enforcement/attack"];
    private readonly WordList _breaches = Lexicon.English["enforcement/breach"];
    private readonly WordList _nouns = Lexicon.English["guarantees/guarantee noun"];
    private readonly WordList _guarantors = Lexicon.English["guarantees/guarantor"];
    private readonly WordList _finders = Lexicon.English["guarantees/fact-finder"];
    private readonly WordList _finding = Lexicon.English["guarantees/finding verb"];
    private readonly WordList _found = Lexicon.English["guarantees/finding of fact"];
    private readonly WordList _responses = Lexicon.English["guarantees/response verb"];
    private readonly WordList _concrete = Lexicon.English["enforcement/concrete measure"];
    private readonly WordList _shared = Lexicon.English["guarantees/shared duty"];
    private readonly WordList _consultation = Lexicon.English["guarantees/consultation"];
    private readonly WordList _bodies = Lexicon.English["names/capitalised bodies"];
    private readonly WordList _names = Lexicon.English["guarantees/name of a guarantee"];
    private readonly WordList _instruments = Lexicon.English["guarantees/what ends"];
    private readonly WordList _grounds = Lexicon.English["guarantees/ground or notice"];
    private readonly WordList[] _dangers = [Lexicon.English["enforcement/attack"], Lexicon.English["guarantees/security matter"], Lexicon.English["guarantees/vague trigger"]];
    private readonly WordList[] _open =
    [
        Lexicon.English["enforcement/vague measure"], Lexicon.English["escapes/escape"], Lexicon.English["escapes/own law"], Lexicon.English["escapes/sole discretion"],
    ];

    private readonly WordList _noLegalForce = Lexicon.English["guarantees/no legal force"];
    private readonly (ElementKind Kind, WordList List)[] _general =
    [
        (GuaranteeElements.Duration, Lexicon.English["guarantees/duration of the text"]), (GuaranteeElements.Loss, Lexicon.English["guarantees/end of the text"]),
        (GuaranteeElements.Loss, Lexicon.English["guarantees/loss of the guarantee"]),
        (GuaranteeElements.Verification, Lexicon.English["guarantees/verification"]), (GuaranteeElements.LegalForce, Lexicon.English["guarantees/legal force"]),
        (Forum, Lexicon.English["enforcement/forum"]),
    ];

    private GuaranteeElementReader(Agreement agreement, Grammar grammar, ILookup<Sentence, Statement> statements, ElementIndex index)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _statements = statements;
        _index = index;
        _events = new SecurityEvents(grammar);
        _pointing = [.. agreement.CrossReferences.Where(reference => reference.Target == ReferenceTarget.Provision).Select(reference => reference.Sentence)];
        foreach (var term in agreement.DefinedTerms.Where(term => !term.IsName))
            _definedWords.UnionWith(term.Stems.TakeLast(1));
    }

    /// <summary>A court or an arbitrator, who finds a breach of a duty of restraint and orders what follows.</summary>
    public static ElementKind Forum { get; } = new("forum", "");

    public static ElementIndex Read(Agreement agreement, Grammar grammar, ILookup<Sentence, Statement> statements)
    {
        var index = new ElementIndex(agreement);
        var reader = new GuaranteeElementReader(agreement, grammar, statements, index);
        var isDisclaimed = agreement.ReadableSentences.Any(sentence => sentence.IsOperative && reader._phrases.Any(reader._noLegalForce, sentence.First, sentence.End));
        foreach (var sentence in agreement.ReadableSentences.Where(sentence => sentence.IsOperative))
        {
            foreach (var (kind, list) in reader._general)
            {
                if (reader.First(list, sentence) is { } words && (kind != GuaranteeElements.LegalForce || !isDisclaimed) && reader.Says(sentence, kind))
                    index.AddForAll(kind, words);
            }
            reader.ReadMatter(sentence);
        }
        return index;
    }

    // More than the word: somebody who verifies; a text or a guarantee that ends, on a ground or by notice.
    private bool Says(Sentence sentence, ElementKind kind)
    {
        if (kind == GuaranteeElements.Verification)
            return _phrases.Any(_bodies, sentence.First, sentence.End) || _statements[sentence].Any(statement => statement is { Obligor: not null, IsSubordinate: false } && (statement.IsDuty || statement.Modality == Modality.May));
        var isAboutIt = _phrases.Any(_instruments, sentence.First, sentence.End) || _phrases.Any(_nouns, sentence.First, sentence.End) || _phrases.Any(_names, sentence.First, sentence.End) || _phrases.Any(_guarantors, sentence.First, sentence.End);
        if (kind == GuaranteeElements.Duration)
            return isAboutIt || sentence.Provision.Role == ProvisionRole.FinalClause;
        if (kind == GuaranteeElements.Loss)
            return isAboutIt && (_phrases.Any(_grounds, sentence.First, sentence.End) || _statements[sentence].Any(statement => statement.Conditions.Count > 0));
        return true;
    }

    private void ReadMatter(Sentence sentence)
    {
        var isAttack = _phrases.Any(_attacks, sentence.First, sentence.End);
        var isMatter = isAttack || _phrases.Any(_nouns, sentence.First, sentence.End) || _phrases.Any(_guarantors, sentence.First, sentence.End);
        Add(sentence, GuaranteeElements.Trigger, Trigger(sentence), isMatter);
        var isFact = isMatter || _phrases.Any(_breaches, sentence.First, sentence.End);
        Add(sentence, GuaranteeElements.Determination, isFact ? Determination(sentence) : null, isFact);
        var isOpen = _phrases.Any(_open, sentence.First, sentence.End);
        foreach (var statement in _statements[sentence])
        {
            if (!statement.IsDuty && statement.Modality != Modality.Bare)
                continue;
            Add(sentence, GuaranteeElements.Guarantor, statement.Obligor, isMatter && statement.Obligor is { } obligor && _phrases.Any(_guarantors, _tokens.FirstOf(obligor), _tokens.EndOf(obligor)));
            Add(sentence, GuaranteeElements.Beneficiary, statement.Beneficiary, isMatter);
            Add(sentence, GuaranteeElements.TimeLimit, isOpen || !(isMatter || Acts(statement)) ? null : statement.Deadline?.Passage, isMatter);
            Add(sentence, GuaranteeElements.Response, isOpen ? null : Response(statement), isMatter);
            Add(sentence, GuaranteeElements.SharedDuty, Shared(statement), isMatter);
            Add(sentence, GuaranteeElements.Duration, statement.Duration?.Passage, isMatter);
        }
    }

    private void Add(Sentence sentence, ElementKind kind, Passage? words, bool isMatter)
    {
        if (words == null)
            return;
        _index.Add(sentence, kind, words);
        if (isMatter)
            _index.AddForAll(kind, words);
    }

    private Passage? Trigger(Sentence sentence) => _events.Find(sentence, _attacks)
        ?? _statements[sentence].SelectMany(statement => statement.Conditions).FirstOrDefault(condition => condition.Kind == ConditionKind.Trigger && IsDanger(condition))?.Passage;

    // "on request" makes nothing due that a guarantee is for.
    private bool IsDanger(Condition condition) => condition.IsBreach || _phrases.Any(_dangers, _tokens.FirstOf(condition.Passage), _tokens.EndOf(condition.Passage));

    // "each guarantor shall", "shall jointly defend"; "each year" says when.
    private Passage? Shared(Statement statement) => _phrases.TryFirst(_shared, _tokens.FirstOf(statement.Passage), Math.Min(statement.Sentence.End, _tokens.EndOf(statement.Passage) + 1), out var hit)
        ? _tokens.Passage(hit.First, hit.End)
        : null;

    // Sends, supplies, meets: what is done under a guarantee, and no report on it.
    private bool Acts(Statement statement) => ResponseVerb(statement) != null || (statement.Verb is { } verb && _phrases.Begins(_consultation, _tokens.FirstOf(verb)));

    // "the Panel decides whether an armed attack has occurred", not "consult to determine appropriate next steps".
    private Passage? Determination(Sentence sentence)
    {
        if (First(_finders, sentence) is { } finder)
            return finder;
        foreach (var verb in _phrases.Within(_finding, sentence.First, sentence.End))
        {
            if (_phrases.TryFirst(_found, verb.End, Math.Min(sentence.End, verb.End + Reach), out var fact)
                && (_phrases.Any(_attacks, fact.First, sentence.End) || _phrases.Any(_breaches, fact.First, sentence.End)))
                return _tokens.Passage(verb.First, fact.End);
        }
        return null;
    }

    // A measure that is named, counted, listed or defined.
    private Passage? Response(Statement statement)
    {
        if (statement.IsNegative || ResponseVerb(statement) is not { } verb)
            return null;
        var isDefinite = statement.Amounts.Any(amount => !IsTime(amount.Passage, statement)) || _pointing.Contains(statement.Sentence)
            || _phrases.Any(_concrete, verb.First, statement.Sentence.End)
            || (statement.DirectObject is { } what && IsDefined(_tokens.FirstOf(what), _tokens.EndOf(what)));
        return isDefinite ? _tokens.Passage(verb.First, verb.End) : null;
    }

    // The verb of the statement; "shall within ten hours send" has it behind the time.
    private Hit? ResponseVerb(Statement statement)
    {
        if (statement.Verb is { } verb)
            return _phrases.TryAt(_responses, _tokens.FirstOf(verb), out var hit) ? hit : null;
        var end = _tokens.EndOf(statement.Modal);
        return _phrases.TryFirst(_responses, end, Math.Min(statement.Sentence.End, end + Reach), out var behind) ? behind : null;
    }

    // "within 72 hours" counts time and no measure.
    private static bool IsTime(Passage amount, Statement statement) => Holds(statement.Deadline?.Passage, amount) || Holds(statement.Duration?.Passage, amount);

    private static bool Holds(Passage? time, Passage amount) => time != null && time.Span.Start <= amount.Span.Start && amount.Span.End <= time.Span.End;

    private bool IsDefined(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_definedWords.Contains(_tokens.Stem(token)) && _tokens.Is(token, TokenTraits.Capitalised))
                return true;
        }
        return false;
    }

    private Passage? First(WordList list, Sentence sentence) =>
        _phrases.TryFirst(list, sentence.First, sentence.End, out var hit) ? _tokens.Passage(hit.First, hit.End) : null;
}
