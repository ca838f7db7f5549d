using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the words that promise security: a guarantee, help against an attack, consultation, restraint.</summary>
internal sealed class GuaranteePromiseReader
{
    // How far behind a verb what it protects may stand.
    private const int Reach = 12;

    // "assist the Party", "defend all its allies".
    private const int NextWords = 4;

    private readonly Agreement _agreement;
    private readonly Grammar _grammar;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly SecurityEvents _events;
    private readonly ILookup<Sentence, GuaranteeTerm> _terms;
    private readonly ILookup<Sentence, Statement> _statements;
    private readonly WordList[] _promising =
    [
        Lexicon.English["modality/shall"], Lexicon.English["modality/undertakes"], Lexicon.English["modality/will"], Lexicon.English["modality/intends"],
        Lexicon.English["guarantees/promise noun"],
    ];

    private readonly WordList _goods = Lexicon.English["guarantees/protected good"];
    private readonly WordList _goodsOfStates = Lexicon.English["guarantees/good of a State"];
    private readonly WordList _respect = Lexicon.English["guarantees/respect verb"];
    private readonly WordList _abstention = Lexicon.English["guarantees/abstention"];
    private readonly WordList _support = Lexicon.English["guarantees/support verb"];
    private readonly WordList _enabling = Lexicon.English["guarantees/enabling verb"];
    private readonly WordList _selfDefence = Lexicon.English["guarantees/defends itself"];
    private readonly WordList _promiseNouns = Lexicon.English["guarantees/promise noun"];
    private readonly WordList _own = Lexicon.English["guarantees/own"];
    private readonly WordList _force = Lexicon.English["guarantees/force"];
    private readonly WordList _defence = Lexicon.English["guarantees/defence verb"];
    private readonly WordList _guaranteed = Lexicon.English["guarantees/guaranteed good"];
    private readonly WordList _given = Lexicon.English["guarantees/guarantee given"];
    private readonly WordList _consultation = Lexicon.English["guarantees/consultation"];
    private readonly WordList _matters = Lexicon.English["guarantees/security matter"];
    private readonly WordList _states = Lexicon.English["guarantees/State or party"];
    private readonly WordList _attacks = Lexicon.English["enforcement/attack"];

    public GuaranteePromiseReader(Agreement agreement, Grammar grammar, ILookup<Sentence, Statement> statements, IEnumerable<GuaranteeTerm> terms)
    {
        _agreement = agreement;
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _phrases = grammar.Phrases;
        _statements = statements;
        _events = new SecurityEvents(grammar);
        _terms = terms.ToLookup(term => term.Sentence);
    }

    /// <summary>The promises of the operative text in text order; the strongest one of each sentence.</summary>
    public IEnumerable<GuaranteePromise> Read()
    {
        foreach (var sentence in _agreement.ReadableSentences)
        {
            if (!sentence.IsOperative)
                continue;
            var promise = Given(sentence) ?? (IsPromising(sentence) ? Defence(sentence) ?? Support(sentence) ?? Consultation(sentence) ?? Restraint(sentence) ?? Respect(sentence) : null);
            if (promise != null)
                yield return promise;
        }
    }

    private bool IsPromising(Sentence sentence) => _phrases.Any(_promising, sentence.First, sentence.End)
        || (sentence.Stem is { } stem && _phrases.Any(_promising, stem.First, stem.End));

    // "will provide reliable security guarantees"; a text that only mentions a guarantee gives none.
    private GuaranteePromise? Given(Sentence sentence)
    {
        foreach (var term in _terms[sentence])
        {
            if (_phrases.Any(_given, sentence.First, _tokens.FirstOf(term.Passage)) || _phrases.Any(_given, _tokens.EndOf(term.Passage), sentence.End))
                return Of(sentence, GuaranteeKind.Guarantee, _tokens.FirstOf(term.Passage), _tokens.EndOf(term.Passage));
        }
        return _phrases.TryFirst(_guaranteed, sentence.First, sentence.End, out var guaranteed)
            ? new GuaranteePromise(sentence, GuaranteeKind.Guarantee, guaranteed.First, guaranteed.End, null) { NamesNobody = true }
            : null;
    }

    // "assist the Party attacked", "defend the sovereignty": whom an attack threatens, or what belongs to a State.
    private GuaranteePromise? Defence(Sentence sentence)
    {
        foreach (var verb in Verbs(_defence, sentence))
        {
            if (Good(sentence, verb.End) is { } good)
                return Of(sentence, GuaranteeKind.Defence, verb.First, good.End);
            if (State(sentence, verb.End) is { } state && _events.Under(sentence, _attacks))
                return Of(sentence, GuaranteeKind.Defence, verb.First, state.End);
        }
        return null;
    }

    // "support the defence of Norway", not "support its defence industry".
    private GuaranteePromise? Support(Sentence sentence)
    {
        foreach (var verb in Verbs(_support, sentence))
        {
            if (Good(sentence, verb.End) is { } good && (good.End == sentence.End || _grammar.IsMark(good.End) || _grammar.IsCoordinator(good.End) || _grammar.IsPreposition(good.End)))
                return Of(sentence, GuaranteeKind.Support, verb.First, good.End);
        }
        return Enabled(sentence);
    }

    // "commitment to ensure that Norway can defend its freedom": help to a State that defends itself.
    private GuaranteePromise? Enabled(Sentence sentence)
    {
        foreach (var verb in Verbs(_enabling, sentence))
        {
            if (State(sentence, verb.End) is { } state && _phrases.TryFirst(_selfDefence, state.End, Math.Min(sentence.End, state.End + NextWords), out var defence))
                return Of(sentence, GuaranteeKind.Support, verb.First, defence.End);
        }
        return null;
    }

    private GuaranteePromise? Consultation(Sentence sentence) =>
        _phrases.TryFirst(_consultation, sentence.First, sentence.End, out var verb) && (_events.Follow(sentence, _attacks) || _events.Follow(sentence, _matters))
            ? Of(sentence, GuaranteeKind.Consultation, verb.First, verb.End)
            : null;

    private GuaranteePromise? Restraint(Sentence sentence) =>
        _phrases.TryFirst(_abstention, sentence.First, sentence.End, out var abstention)
        && _phrases.TryFirst(_force, abstention.First, Math.Min(sentence.End, abstention.End + Reach), out var force)
            ? Of(sentence, GuaranteeKind.Respect, abstention.First, Math.Max(force.End, abstention.End))
            : null;

    private GuaranteePromise? Respect(Sentence sentence)
    {
        foreach (var verb in Verbs(_respect, sentence))
        {
            if (Good(sentence, verb.End) is { } good)
                return Of(sentence, GuaranteeKind.Respect, verb.First, good.End);
        }
        return null;
    }

    // The verb of a duty or what a promise to do something names; "training to help Norway defend itself" only tells a purpose.
    private IEnumerable<Hit> Verbs(WordList list, Sentence sentence)
    {
        var verbs = _phrases.Within(list, sentence.First, sentence.End);
        return verbs.Count == 0 ? [] : Promising(verbs, sentence);
    }

    private IEnumerable<Hit> Promising(IReadOnlyList<Hit> verbs, Sentence sentence)
    {
        var denied = Verbs(sentence, statement => statement.IsNegative || statement.IsSubordinate || statement.Modality == Modality.May);
        var stated = Verbs(sentence, statement => statement.Modality != Modality.Declares || statement.Obligor != null);
        var noun = _phrases.TryFirst(_promiseNouns, sentence.First, sentence.End, out var promise) ? promise.First : int.MaxValue;
        return verbs.Where(hit => !denied.Contains(hit.First)
            && (hit.First == sentence.First || stated.Contains(hit.First) || noun < hit.First && _tokens.Text(hit.First - 1) is "to" || IsPromised(hit.First, sentence)));
    }

    private HashSet<int> Verbs(Sentence sentence, Func<Statement, bool> isMeant) =>
        [.. _statements[sentence].Where(statement => statement.Verb != null && isMeant(statement)).Select(statement => _tokens.FirstOf(statement.Verb!))];

    // "undertake to respect", "shall respect and protect": a word of promise right before it, or a verb that it is joined to.
    private bool IsPromised(int verb, Sentence sentence) => _grammar.IsCoordinator(verb - 1)
        || Array.Exists(_promising, list => _phrases.Within(list, Math.Max(sentence.First, verb - 6), verb).Any(hit => hit.End == verb));

    // The first good within reach: some are goods of States by their very words, some only beside the name of one.
    private Hit? Good(Sentence sentence, int from)
    {
        var end = Math.Min(sentence.End, from + Reach);
        var good = _phrases.TryFirst(_goods, from, end, out var ofStates) ? ofStates : null;
        if (_phrases.TryFirst(_goodsOfStates, from, end, out var other) && (good == null || other.First < good.First) && !_tokens.Is(other.First, TokenTraits.Capitalised)
            && (good != null || (Mention(sentence, from) is { } mention && mention.First < other.End + 4)))
            good = other;
        return good != null && IsObject(from, good.First) ? good : null;
    }

    // The good is what the verb acts on, and not the State's own: "respect the principles of sovereignty" and "defend its borders" are out.
    private bool IsObject(int from, int good)
    {
        if (_phrases.Any(_own, from, good))
            return false;
        for (var token = from; token < good; token++)
        {
            if (_tokens.IsMark(token, ',') || _tokens.Text(token) is "of" or "to" or "for" or "on")
                return false;
        }
        return true;
    }

    // A party or a State right behind the verb, and no person of it: "assist the Party attacked", not "protect the officials of Norway".
    private (int First, int End)? State(Sentence sentence, int from)
    {
        var end = Math.Min(sentence.End, from + NextWords);
        var state = Mention(sentence, from) is { } mention && mention.First < end ? (mention.First, mention.End) : default;
        if (_phrases.TryFirst(_states, from, end, out var party) && (state.End == 0 || party.First < state.First))
            state = (party.First, party.End);
        // "support Norway's recovery" helps something else.
        return state.End > 0 && !(state.End < sentence.End && _tokens.First(state.End) is '\'' or '\u2019') ? state : null;
    }

    private GuaranteePromise Of(Sentence sentence, GuaranteeKind kind, int first, int end) =>
        new(sentence, kind, first, end, Protected(sentence, first));

    private Passage? Protected(Sentence sentence, int first) => Mention(sentence, first)?.Passage
        ?? (_phrases.TryFirst(_states, first, sentence.End, out var party) ? _tokens.Passage(party.First, party.End) : null);

    private PartyMention? Mention(Sentence sentence, int from)
    {
        var mentions = _agreement.PartyNames.Mentions;
        var at = Sorted.IndexFrom(mentions, from, mention => mention.First);
        return at < mentions.Count && mentions[at].Sentence == sentence ? mentions[at] : null;
    }
}
