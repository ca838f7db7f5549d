using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the words that soften promises or leave them open, and looks for what makes each definite.</summary>
internal sealed class VagueTermReader
{
    // How many words away something may stand and still make a word definite.
    private const int Near = 8;

    // "able to meet promptly".
    private const int MostBetween = 4;

    private static readonly Vague[] Kinds =
    [
        new(VagueTermKind.Time, ["escapes/as soon as", "escapes/vague time"]),
        new(VagueTermKind.Standard, ["escapes/efforts standard", "escapes/vague standard", "escapes/weak standard", "escapes/soft act"]),
        new(VagueTermKind.Discretion, ["escapes/sole discretion"]),
        new(VagueTermKind.Escape, ["escapes/escape", "escapes/escape beside the verb", "escapes/permitted by somebody", "escapes/own law"]),
        new(VagueTermKind.AgreementToAgree, ["escapes/agreement to agree"]),
        new(VagueTermKind.OpenList, ["escapes/open list"]),
    ];

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Grammar _grammar;
    private readonly Actors _actors;
    private readonly LookAlikes _lookAlikes;
    private readonly TimedFacts _timed;
    private readonly ILookup<Sentence, Statement> _statements;
    private readonly ILookup<Sentence, Statement> _byStem;
    private readonly IReadOnlySet<Sentence> _guaranteeing;
    private readonly ILookup<Sentence, CrossReference> _references;
    private readonly HashSet<int> _definedWords = [];
    private readonly WordList _weak = Lexicon.English["escapes/weak standard"];
    private readonly WordList _atOnce = Lexicon.English["escapes/at once"];
    private readonly WordList _able = Lexicon.English["escapes/able to"];
    private readonly WordList _purposeful = Lexicon.English["escapes/measured by a purpose"];
    private readonly WordList[] _states = [Lexicon.English["escapes/kept up to date"], Lexicon.English["escapes/set by what stands beside it"]];
    private readonly WordList _permitted = Lexicon.English["escapes/permitted by somebody"];
    private readonly WordList _besideVerb = Lexicon.English["escapes/escape beside the verb"];
    private readonly WordList _ownLaw = Lexicon.English["escapes/own law"];
    private readonly WordList _securityHelp = Lexicon.English["guarantees/security help"];
    private readonly WordSet _law = Lexicon.English.WordsOf("escapes/law");
    private readonly WordList _comesAbout = Lexicon.English["escapes/comes about at once"];
    private readonly WordEndings _gerundEndings = new("clauses/gerund ending");
    private readonly WordList _asSoonAs = Lexicon.English["escapes/as soon as"];
    private readonly WordList _setUp = Lexicon.English["escapes/set up as needed"];
    private readonly WordList _softActs = Lexicon.English["escapes/soft act"];
    private readonly WordList[] _phrasesOfTheirOwn =
    [
        Lexicon.English["enforcement/vague measure"], Lexicon.English["escapes/escape"], Lexicon.English["escapes/as soon as"],
        Lexicon.English["escapes/vague time"], Lexicon.English["escapes/sole discretion"], Lexicon.English["escapes/term of art"],
    ];

    private readonly WordList _guarantees = Lexicon.English["guarantees/guarantee noun"];
    private readonly WordList _pointers = Lexicon.English["escapes/measure pointer"];
    private readonly WordSet _elsewhere = Lexicon.English.WordsOf("escapes/leads elsewhere");
    private readonly WordList _settling = Lexicon.English["escapes/settling verb"];
    private readonly WordList _openMatters = Lexicon.English["escapes/matter left open"];
    private readonly WordList _concluding = Lexicon.English["escapes/concluding verb"];
    private readonly WordSet _texts = Lexicon.English.WordsOf("escapes/text to be written");
    private readonly ProvisionPhrases _settled;

    public VagueTermReader(Agreement agreement, Grammar grammar, Actors actors, TimedFacts timed, ILookup<Sentence, Statement> statements, IReadOnlySet<Sentence> guaranteeing)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _grammar = grammar;
        _actors = actors;
        _lookAlikes = new LookAlikes(grammar, statements);
        _timed = timed;
        _settled = new ProvisionPhrases(agreement.Draft, Lexicon.English["escapes/settles the agreement to agree"]);
        _statements = statements;
        _guaranteeing = guaranteeing;
        _byStem = statements.SelectMany(inSentence => inSentence).Where(statement => statement.Sentence.Stem != null).ToLookup(statement => statement.Sentence.Stem!);
        _references = agreement.CrossReferences.ToLookup(reference => reference.Sentence);
        foreach (var stem in agreement.DefinedTerms.SelectMany(term => term.Stems))
            _definedWords.Add(stem);
    }

    public IEnumerable<VagueTerm> Read()
    {
        foreach (var sentence in _agreement.ReadableSentences)
        {
            foreach (var vague in Kinds)
            {
                var kind = vague.Kind;
                if (First(sentence, kind, vague.Lists) is { } hit)
                    yield return Of(sentence, kind, hit);
                else if (kind == VagueTermKind.AgreementToAgree && _statements[sentence].FirstOrDefault(statement => IsLeftOpen(statement) || IsToBeWritten(statement)) is { } open)
                    yield return new VagueTerm(sentence, open.Passage, kind) { Promise = open, Clarifier = Default(sentence) };
            }
        }
    }

    private VagueTerm Of(Sentence sentence, VagueTermKind kind, Hit hit) => new(sentence, _tokens.Passage(hit.First, hit.End), kind)
    {
        Promise = Promises(sentence, kind, hit).FirstOrDefault(statement => IsPromise(statement, kind)),
        Clarifier = Clarifier(sentence, kind, hit),
        IsCommon = hit.Entry.List == _weak || hit.Entry.List == _softActs || IsHarmlessLaw(sentence, hit) || (kind == VagueTermKind.Time && _atOnce.Contains(_tokens.Id(hit.First)) && hit.End - hit.First == 1),
    };

    // A State acts "in accordance with its law" anyway; a guarantee, military aid or a sanction that its law may undo is none.
    private bool IsHarmlessLaw(Sentence sentence, Hit hit) => hit.Entry.List == _ownLaw
        && !_guaranteeing.Contains(sentence) && !_phrases.Any(_securityHelp, sentence.First, sentence.End)
        && !_statements[sentence].Any(statement => statement.IsEnforcement);

    // "To this end the Parties pledge, as far as possible, to:" is said again by each of its points; "shall help by: (a) timely advice" promises in its
    // stem. "shall meet each May, and may also meet as it deems necessary": what leaves a choice softens the verb that it stands behind.
    private IEnumerable<Statement> Promises(Sentence sentence, VagueTermKind kind, Hit hit)
    {
        if (sentence.IsCompleted)
            return _statements[sentence].Concat(_byStem[sentence].Take(1));
        if (sentence.Stem is { } stem && kind is not (VagueTermKind.Discretion or VagueTermKind.OpenList) && hit.Entry.List != _weak && !_statements[sentence].Any() && !IsDescribed(sentence, hit))
            return _statements[stem];
        return kind is VagueTermKind.Discretion or VagueTermKind.Escape && Governing(sentence, hit) is { } governing ? [governing] : _statements[sentence];
    }

    private Statement? Governing(Sentence sentence, Hit hit) => _statements[sentence]
        .LastOrDefault(statement => !statement.IsSubordinate && statement.Modality != Modality.Declares && _tokens.FirstOf(statement.Modal) < hit.First);

    // "(a) the charts which were normally in use": a relative clause tells which ones are meant.
    private bool IsDescribed(Sentence sentence, Hit hit) => Enumerable.Range(sentence.First, hit.First - sentence.First).Any(_grammar.IsRelative);

    // "Technical details shall be determined by the authorities", "prices will be set between the parties"; where one decides, nobody must agree.
    private bool IsLeftOpen(Statement statement) => statement is { IsPassive: true, IsPointer: false, Verb: { } verb, Subject: { } subject, Modality: Modality.Shall or Modality.Will }
        && !IsOne(statement.Obligor)
        && _phrases.Begins(_settling, _tokens.FirstOf(verb))
        && _phrases.Any(_openMatters, _tokens.FirstOf(subject), _tokens.EndOf(subject));

    // "Ghana shall enter into a ferry agreement with Togo"; what is concluded with somebody else is a text of others.
    private bool IsToBeWritten(Statement statement)
    {
        if (statement is not { IsDuty: true, IsPassive: false, IsNegative: false, Verb: { } verb } || !_phrases.TryAt(_concluding, _tokens.FirstOf(verb), out var act))
            return false;
        var end = _grammar.EndOfNounPhrase(act.End, statement.Sentence.End);
        return end > act.End && _texts.Contains(_tokens.Id(end - 1)) && !_tokens.Is(end - 1, TokenTraits.Capitalised)
            && end + 1 < statement.Sentence.End && _tokens.Text(end) is "with"
            && _agreement.PartyNames.Named(end + 1, _grammar.EndOfNounPhrase(end + 1, statement.Sentence.End)).Any(_agreement.Parties.Contains);
    }

    private bool IsOne(Passage? obligor)
    {
        if (obligor == null)
            return false;
        for (var token = _tokens.FirstOf(obligor); token < _tokens.EndOf(obligor); token++)
        {
            if (_grammar.IsPlural(token) || _grammar.IsCoordinator(token) || _grammar.IsPronoun(token))
                return false;
        }
        return true;
    }

    // A standard is vague in a permission and in a condition too; the rest softens only what somebody must do.
    private bool IsPromise(Statement statement, VagueTermKind kind) => kind is VagueTermKind.Standard or VagueTermKind.OpenList
        || (!statement.IsSubordinate && (kind == VagueTermKind.AgreementToAgree || !statement.IsLegalEffect || !statement.IsPassive) && !(kind == VagueTermKind.Time && ComesAbout(statement))
            && statement.Modality is Modality.Shall or Modality.Undertakes or Modality.Will or Modality.Should or Modality.Intends or Modality.Bare);

    // "shall end immediately", "come into force immediately upon signature"; not "shall end the strike immediately".
    private bool ComesAbout(Statement statement)
    {
        if (statement is not { IsPassive: false, Verb: { } verb } || !_phrases.TryAt(_comesAbout, _tokens.FirstOf(verb), out var hit))
            return false;
        var next = _grammar.SkipAdverb(hit.End, statement.Sentence.End);
        return hit.End - hit.First > 1 || next >= statement.Sentence.End || _grammar.IsMark(next) || _grammar.IsPreposition(next) || _grammar.IsCoordinator(next);
    }

    // The strongest list first: "best efforts" says more than "due" in the same sentence.
    private Hit? First(Sentence sentence, VagueTermKind kind, WordList[] lists)
    {
        foreach (var list in lists)
        {
            foreach (var hit in _phrases.Within(list, sentence.First, sentence.End))
            {
                if (kind == VagueTermKind.Standard ? IsStandard(sentence, hit) : !IsAnothersMatter(sentence, kind, hit))
                    return hit;
            }
        }
        return null;
    }

    // "appropriate measures" and "reliable security guarantees" have rules of their own; a defined term is no vague word; "effective from".
    private bool IsStandard(Sentence sentence, Hit hit)
    {
        // "practicable" in "to the extent practicable", "necessary" in "as it deems necessary": the whole phrase has a rule of its own.
        if (Array.Exists(_phrasesOfTheirOwn, list => IsPartOf(list, sentence, hit)))
            return false;
        if (_lookAlikes.Has(sentence, hit))
            return false;
        if (hit.Entry.List == _softActs)
            return hit.First == sentence.First || IsInfinitive(sentence, hit) || IsActOfDuty(sentence, hit);
        if (HasPurpose(hit))
            return false;
        if (_definedWords.Contains(_tokens.Stem(hit.First)) || _tokens.Is(hit.First, TokenTraits.Capitalised) && hit.First > sentence.First)
            return false;
        return !_phrases.TryFirst(_guarantees, hit.End, Math.Min(sentence.End, hit.End + 4), out var guarantee) || guarantee.First > hit.End + 1;
    }

    // "undertakes to help"; "undertakes not to help" is clear.
    private bool IsInfinitive(Sentence sentence, Hit hit) => _tokens.Text(hit.First - 1) is "to" && !(hit.First - 2 >= sentence.First && _grammar.IsNegation(hit.First - 2));

    // "shall, in good time, further improve": the verb of a statement, whatever stands before it, or one that is joined to it: "shall pay and support".
    private bool IsActOfDuty(Sentence sentence, Hit hit) => _statements[sentence].Any(statement =>
        statement is { IsSubordinate: false, IsNegative: false, Modality: not (Modality.May or Modality.Declares or Modality.Expected), Verb: { } verb }
        && (_tokens.FirstOf(verb) == hit.First || (_grammar.IsCoordinator(hit.First - 1) && _tokens.FirstOf(verb) == hit.First - 2)));

    // "as necessary to repair the roof", "sufficient for a week"
    private bool HasPurpose(Hit hit) => _purposeful.Contains(_tokens.Id(hit.End - 1)) && hit.End < _tokens.Count && _tokens.Text(hit.End) is "to" or "for";

    // "so equipped as to be able to sail promptly" and "temporarily closed roads" say what something is like; "as amended from time to time" and
    // "as soon as it is paid" say when.
    private bool IsTimed(Sentence sentence, Hit hit) => _phrases.Any(_able, Math.Max(sentence.First, hit.First - MostBetween), hit.First)
        || Array.Exists(_states, list => IsPartOf(list, sentence, hit))
        || DescribesState(sentence, hit)
        || (hit.First > sentence.First && hit.Entry.List != _asSoonAs && _tokens.Text(hit.First - 1) is "as" && hit.End < sentence.End && _tokens.Text(hit.End) is "as");

    // "the temporarily closed roads", "crews regularly and solely working ashore"; not "keep the other promptly informed of it".
    private bool DescribesState(Sentence sentence, Hit hit)
    {
        var before = hit.First - 1;
        var isBehindNoun = before > sentence.First && _grammar.IsPlural(before) && !_grammar.IsAuxiliary(before);
        if (hit.End - hit.First > 1 || before < sentence.First || (!isBehindNoun && !_grammar.IsDeterminer(before)))
            return false;
        var token = hit.End;
        while (token < sentence.End && (_grammar.IsCoordinator(token) || _grammar.SkipAdverb(token, sentence.End) > token))
            token++;
        return token < sentence.End && (_grammar.IsParticiple(token) || _gerundEndings.End(_tokens, token)) && !_grammar.IsPreposition(token)
            && (isBehindNoun || token + 1 >= sentence.End || !_grammar.IsPreposition(token + 1));
    }

    private bool IsAnothersMatter(Sentence sentence, VagueTermKind kind, Hit hit) => kind switch
    {
        VagueTermKind.Time => IsTimed(sentence, hit),
        VagueTermKind.Escape => HasPurpose(hit) || (hit.Entry.List == _permitted && !IsFavour(sentence, hit.End)) || (hit.Entry.List == _besideVerb && !IsBesideVerb(sentence, hit))
            || IsSetUp(sentence, hit) || IsOrdered(sentence, hit) || IsChoice(sentence, hit),
        VagueTermKind.Discretion => IsSetUp(sentence, hit) || (hit.First > sentence.First && _tokens.Text(hit.First - 1) is "both"),
        _ => false,
    };

    // "such committees as may be necessary", "such organs as it deems necessary" leave a body their number.
    private bool IsSetUp(Sentence sentence, Hit hit) => hit.First > sentence.First && _setUp.Contains(_tokens.Stem(hit.First - 1)) && _tokens.Text(hit.First) is "as";

    // "The Fund or its members, as appropriate, shall": whichever of them is meant.
    private bool IsChoice(Sentence sentence, Hit hit) => _tokens.Text(hit.First) is "as" && Governing(sentence, hit) == null
        && Enumerable.Range(sentence.First, hit.First - sentence.First).Any(token => _tokens.Text(token) is "or");

    // "wages shall be in accordance with national law" asks for what the law asks.
    private bool IsOrdered(Sentence sentence, Hit hit) => hit.First > sentence.First && _tokens.Text(hit.First) is "in" && _tokens.Text(hit.First - 1) is "be";

    // "permitted by the Owner", not "by the law of the Republic"
    private bool IsFavour(Sentence sentence, int first)
    {
        var end = _grammar.EndOfNounPhrase(first, sentence.End);
        return _actors.Head(first, end) != null && !Enumerable.Range(first, end - first).Any(token => _law.Contains(_tokens.Id(token)));
    }

    private bool IsBesideVerb(Sentence sentence, Hit hit) =>
        _statements[sentence].Any(statement => hit.First >= _tokens.FirstOf(statement.Modal) && hit.End <= _tokens.EndOf(statement.Passage));

    private bool IsPartOf(WordList list, Sentence sentence, Hit hit) =>
        _phrases.Within(list, Math.Max(sentence.First, hit.First - Near), sentence.End).TakeWhile(whole => whole.First <= hit.First).Any(whole => whole.End >= hit.End);

    private Passage? Clarifier(Sentence sentence, VagueTermKind kind, Hit hit) => kind switch
    {
        VagueTermKind.Time => Clock(sentence),
        VagueTermKind.Standard => Measure(sentence, hit),
        VagueTermKind.AgreementToAgree => Default(sentence),
        _ => null,
    };

    // A deadline in the same provision: "promptly, and in any event within two days".
    private Passage? Clock(Sentence sentence) => _timed.FirstDeadline(sentence.Provision)?.Passage ?? _timed.Duration(sentence, sentence.First, sentence.End)?.Passage;

    // A quantity in the sentence, a pointer to a list, or the provision that says what is meant.
    private Passage? Measure(Sentence sentence, Hit hit)
    {
        if (_phrases.TryFirst(_pointers, hit.End, Math.Min(sentence.End, hit.End + Near), out var pointer) && !LeadsElsewhere(pointer.End))
            return _tokens.Passage(pointer.First, pointer.End);
        return _references[sentence].FirstOrDefault(reference => reference.Target is ReferenceTarget.Provision && IsNear(reference.Passage, hit))?.Passage
            ?? _timed.AmountsOf(sentence, sentence.First, sentence.End).FirstOrDefault(amount => amount.First - hit.End is > -Near and < Near)?.Passage;
    }

    // "credible forces, including by convening", "every help, in particular to them".
    private bool LeadsElsewhere(int token)
    {
        while (token < _tokens.Count && _tokens.IsMark(token, ','))
            token++;
        return token < _tokens.Count && _elsewhere.Contains(_tokens.Id(token));
    }

    private bool IsNear(Passage reference, Hit hit) => _tokens.FirstOf(reference) - hit.End is >= 0 and < Near;

    // A default, a deadline or a tie-breaker in the same provision.
    private Passage? Default(Sentence sentence) => _settled.First(sentence.Provision) ?? _timed.FirstDeadline(sentence.Provision)?.Passage;

    // The lists of a kind, the strongest first.
    private sealed class Vague(VagueTermKind kind, string[] lists)
    {
        public VagueTermKind Kind => kind;

        public WordList[] Lists { get; } = [.. lists.Select(name => Lexicon.English[name])];
    }
}
