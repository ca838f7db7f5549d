using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A verb with the words that carry its modality: "shall not be transferred".</summary>
/// <param name="Carrier">The words that carry the modality; of a verb without any, the verb or its "is".</param>
/// <param name="Modality">The rung.</param>
/// <param name="Verb">The token of the verb, or -1 when there is none: "is entitled to a refund".</param>
/// <param name="End">The token behind the verb.</param>
/// <param name="IsPassive">True for "shall be transferred".</param>
internal sealed record VerbPhrase(Hit Carrier, Modality Modality, int Verb, int End, bool IsPassive)
{
    /// <summary>True for "shall have been furnished": it tells what is done by then, and orders nothing.</summary>
    public bool IsPerfect { get; init; }

    public int First => Carrier.First;

    /// <summary>Where the subject stands when it is behind the carrier ("under no circumstances shall the Carrier open"), else both are 0.</summary>
    public (int First, int End) Inverted { get; init; }

    /// <summary>Where the words begin that put the subject behind the carrier; else 0.</summary>
    public int Opening { get; init; }
}

/// <summary>Finds the verb phrases of a sentence that promise, permit, hope or declare.</summary>
internal sealed class VerbPhraseReader
{
    private static readonly Rung[] Rungs =
    [
        new("clauses/present be", Modality.Declares), new("clauses/finite verb", Modality.Declares),
        new("modality/shall", Modality.Shall), new("modality/undertakes", Modality.Undertakes), new("modality/will", Modality.Will),
        new("modality/should", Modality.Should), new("modality/intends", Modality.Intends), new("modality/understands", Modality.Intends), new("modality/may", Modality.May), new("modality/expected", Modality.Expected),
    ];

    private const int LongestNumber = 6;

    private readonly WordSet _standAlone = Lexicon.English.WordsOf("clauses/determiner that stands alone");
    private readonly WordList _understands = Lexicon.English["modality/understands"];
    private readonly WordList[] _promising = [Lexicon.English["modality/shall"], Lexicon.English["modality/will"]];
    private readonly WordSet _many = Lexicon.English.WordsOf("clauses/determiner of many");
    private readonly WordList _toPeriod = Lexicon.English["deadlines/lead to a period"];
    private readonly WordList _units = Lexicon.English["deadlines/unit"];
    private readonly Grammar _grammar;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Actors _actors;
    private readonly WordList _notModal = Lexicon.English["modality/not a modal"];
    private readonly WordList _months = Lexicon.English["names/months"];
    private readonly WordList _aspects = Lexicon.English["clauses/aspect"];
    private readonly WordSet _be = Lexicon.English.WordsOf("clauses/auxiliary be");
    private readonly WordList _presentBe = Lexicon.English["clauses/present be"];
    private readonly WordList _inverted = Lexicon.English["clauses/inverted opening"];

    public VerbPhraseReader(Grammar grammar, Actors actors)
    {
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _phrases = grammar.Phrases;
        _actors = actors;
    }

    public IEnumerable<VerbPhrase> Read(Sentence sentence)
    {
        var from = sentence.First;
        foreach (var (carrier, modality, _) in Carriers(sentence))
        {
            if (carrier.First < from)
                continue;
            var phrase = modality == Modality.Declares ? Declared(carrier, sentence.End) : Complete(carrier, modality, sentence);
            if (phrase == null)
                continue;
            from = phrase.End;
            yield return phrase;
        }
    }

    /// <summary>The verb that begins at or behind a token, past "be", adverbs and insertions; -1 when no verb stands there.</summary>
    public (int Verb, int End, bool IsPassive) VerbFrom(int from, int end, bool be)
    {
        var lastBe = -1;
        var token = from;
        while (token < end)
        {
            var next = _grammar.SkipAdverb(token, end);
            if (next == token)
                next = _grammar.SkipInsertion(token, end);
            if (next == token)
                next = SkipPeriod(token, end);
            if (next == token)
                next = SkipAspect(token, end);
            if (next > token)
            {
                token = next;
                continue;
            }
            var isBe = _be.Contains(_tokens.Id(token));
            if (!isBe && !IsPerfect(token, end))
                break;
            be |= isBe;
            lastBe = isBe ? token : lastBe;
            token++;
        }
        if (token < end && be && _grammar.IsParticiple(token))
            return (token, token + 1, true);
        if (token < end && lastBe < 0 && IsVerb(token))
            return (token, token + 1, false);
        return lastBe >= 0 ? (lastBe, lastBe + 1, false) : (-1, from, false);
    }

    // "shall within 48 hours send": the verb stands behind the time.
    private int SkipPeriod(int token, int end)
    {
        if (!_phrases.TryAt(_toPeriod, token, out var lead))
            return token;
        for (var past = lead.End; past < end && past - lead.End < LongestNumber; past++)
        {
            if (_phrases.TryAt(_units, past, out var unit))
                return unit.End < end && IsVerb(unit.End) ? unit.End : token;
        }
        return token;
    }

    // "shall continue to provide": what is to go on is the act.
    private int SkipAspect(int token, int end) =>
        _phrases.TryAt(_aspects, token, out var aspect) && aspect.End < end && IsVerb(aspect.End) && !_be.Contains(_tokens.Id(aspect.End)) ? aspect.End : token;

    // Of the phrases that begin at one word the longest decides; of equal ones the weaker rung, which says more.
    private List<Carrier> Carriers(Sentence sentence)
    {
        var found = new List<Carrier>();
        for (var rank = 0; rank < Rungs.Length; rank++)
        {
            var rung = Rungs[rank];
            foreach (var hit in _phrases.Within(rung.Words, sentence.First, sentence.End))
            {
                if (IsCarrier(sentence, hit, rung.Modality))
                    found.Add(new Carrier(hit, rung.Modality, rank));
            }
        }
        found.Sort();
        var carriers = new List<Carrier>();
        foreach (var carrier in found)
        {
            if (carriers.Count == 0 || carriers[^1].Hit.End <= carrier.Hit.First)
                carriers.Add(carrier);
        }
        return carriers;
    }

    // Classes: what the framework does with lists of our own structs would have to be compiled at each start.
    private sealed class Rung(string list, Modality modality)
    {
        public WordList Words { get; } = Lexicon.English[list];

        public Modality Modality => modality;
    }

    private sealed record Carrier(Hit Hit, Modality Modality, int Rank) : IComparable<Carrier>
    {
        // By place; of those that begin at one word the longest, of equal ones the rung told last.
        public int CompareTo(Carrier? other)
        {
            if (other == null || Hit.First != other.Hit.First)
                return Hit.First.CompareTo(other?.Hit.First ?? -1);
            return Hit.End != other.Hit.End ? other.Hit.End.CompareTo(Hit.End) : other.Rank.CompareTo(Rank);
        }
    }

    private bool IsCarrier(Sentence sentence, Hit hit, Modality modality)
    {
        var isAuxiliary = _grammar.IsAuxiliary(hit.First);
        var isWord = hit.End - hit.First == 1;
        // "Should a dispute arise, ..." sets a condition, "May is a good month" names one; a point may begin with "shall".
        if (hit.First == sentence.First ? isWord && (modality == Modality.Declares || _tokens.Is(hit.First, TokenTraits.Capitalised)) : IsNoun(hit, modality, isAuxiliary))
            return false;
        // "a phone request." ends a sentence; a verb has something to request.
        if (!isAuxiliary && (hit.End >= sentence.End || !(_tokens.Is(hit.End, TokenTraits.Word | TokenTraits.Number) || ((!isWord || modality == Modality.Undertakes) && _tokens.IsMark(hit.End, ':')))))
            return false;
        // "will be considered part of the dues", "shall be considered late": what something counts as. "The claim will be considered in May".
        if (modality == Modality.Expected && !isWord && _grammar.IsParticiple(hit.End - 1) && hit.End < sentence.End && BeginsComplement(hit.End))
            return false;
        // "You understand that the boats are old", "that nothing will be paid" promises nothing, and hopes for nothing.
        if (hit.Entry.List == _understands && !Promises(hit.End, sentence.End))
            return false;
        // "does not warrant that": nothing is promised.
        if (modality == Modality.Undertakes && !isAuxiliary && _grammar.IsDenied(hit.First))
            return false;
        if (modality == Modality.Should && isWord && isAuxiliary && hit.End < sentence.End
            && (_grammar.IsDeterminer(hit.End) || _grammar.IsPronoun(hit.End) || (_tokens.Is(hit.End, TokenTraits.Capitalised) && !_tokens.Is(hit.First, TokenTraits.Capitalised))))
            return false;
        if (modality == Modality.Should && hit.First > sentence.First && OughtToHaveBeen(hit, sentence))
            return false;
        return !_phrases.TryFirst(_notModal, Math.Max(sentence.First, hit.First - 4), Math.Min(sentence.End, hit.End + 4), out var not) || not.First > hit.First || not.End < hit.End;
    }

    // "what it knew, or should have known", "which should have been told" recommend nothing any more.
    private bool OughtToHaveBeen(Hit hit, Sentence sentence) => IsPerfect(_grammar.SkipAdverb(hit.End, sentence.End), sentence.End)
        && (_grammar.IsCoordinator(hit.First - 1) || _grammar.IsRelative(hit.First - 1) || _grammar.IsPronoun(hit.First - 1));

    private bool Promises(int first, int end) => Array.Exists(_promising, list => _phrases.Within(list, first, end).Any(modal =>
        !_grammar.IsNegation(modal.End) && (modal.End + 1 >= end || _tokens.Text(modal.End + 1) is not "no")));

    private bool BeginsComplement(int token) => _tokens.Is(token, TokenTraits.Word) && !_grammar.IsPreposition(token) && !_grammar.IsCoordinator(token)
        && !_grammar.IsSubordinator(token) && !_grammar.IsAuxiliary(token) && _grammar.SkipAdverb(token, token + 1) == token;

    // "in May", "the will", "their endeavours to", "upon request", and the infinitive "not to seek".
    private bool IsNoun(Hit hit, Modality modality, bool isAuxiliary)
    {
        var before = hit.First - 1;
        if (_months.Contains(_tokens.Id(hit.First)) && _tokens.Is(hit.First, TokenTraits.Capitalised))
            return true;
        if (!isAuxiliary && _grammar.IsPreposition(before))
            return true;
        // "the Buyer's request", "the Buyers' request", "all requests"
        if (!isAuxiliary && (_grammar.IsPossessive(before) || (_many.Contains(_tokens.Id(before)) && _grammar.IsPlural(hit.First))))
            return true;
        // "notices, requests or other letters", "to assist, encourage or induce": one of a list behind no subject of its own.
        if (!isAuxiliary && hit.End - hit.First == 1 && hit.End < _tokens.Count && _tokens.IsMark(before, ',') && _grammar.IsCoordinator(hit.End))
            return true;
        // "its written request", "the Party's stated wishes"; not "all concerned intend to", "the insured intends to"
        if (!isAuxiliary && before > 0 && _grammar.IsParticiple(before) && !_actors.EndsAt(hit.First) && ((_grammar.IsDeterminer(before - 1) && !_standAlone.Contains(_tokens.Id(before - 1))) || _grammar.IsPossessive(before - 1)))
            return true;
        if (isAuxiliary && hit.End - hit.First > 1)
            return false;
        // "all shall", "those may": behind a pronoun that is also a determiner a modal verb is still one, any other verb is a noun.
        return _grammar.IsDeterminer(before)
            && (modality == Modality.Declares || !_standAlone.Contains(_tokens.Id(before)));
    }

    private VerbPhrase Complete(Hit carrier, Modality modality, Sentence sentence)
    {
        if (_tokens.Text(carrier.End - 1) is "that")
            return new VerbPhrase(carrier, modality, -1, carrier.End, IsPassive: false);
        var from = carrier.End;
        var inverted = Inverted(carrier, sentence, out var opening);
        if (inverted.End > 0)
            from = inverted.End;
        // "renounces", "guarantees": the carrier is the verb itself.
        if (carrier.End - carrier.First == 1 && !_grammar.IsAuxiliary(carrier.First))
            return new VerbPhrase(carrier, modality, carrier.First, carrier.End, IsPassive: false);
        var (verb, end, isPassive) = VerbFrom(from, sentence.End, _be.Contains(_tokens.Id(carrier.End - 1)));
        var isPerfect = from < end && _tokens.Text(_grammar.SkipAdverb(from, end)) is "have";
        return new VerbPhrase(carrier, modality, verb, Math.Max(end, carrier.End), isPassive) { IsPerfect = isPerfect, Inverted = inverted, Opening = opening };
    }

    // "is ceded"; "Ukraine cedes", where somebody who can act stands before the verb.
    private VerbPhrase? Declared(Hit carrier, int end)
    {
        if (_presentBe.Contains(_tokens.Id(carrier.First)))
        {
            var (verb, past, isPassive) = VerbFrom(carrier.End, end, be: true);
            return isPassive ? new VerbPhrase(carrier, Modality.Declares, verb, past, IsPassive: true) : null;
        }
        return _actors.EndsAt(carrier.First) ? new VerbPhrase(carrier, Modality.Declares, carrier.First, carrier.End, IsPassive: false) : null;
    }

    // "Under no circumstances shall the Carrier open": the subject reaches to the end of the name behind the modal verb.
    private (int First, int End) Inverted(Hit carrier, Sentence sentence, out int opening)
    {
        opening = 0;
        if (!_grammar.IsAuxiliary(carrier.First) || carrier.First == sentence.First || carrier.End >= sentence.End || !_grammar.StartsNounPhrase(carrier.End))
            return default;
        if (!_phrases.TryFirst(_inverted, Math.Max(sentence.First, carrier.First - 4), carrier.First, out var hit) || hit.End != carrier.First)
            return default;
        opening = hit.First;
        var end = carrier.End;
        while (end < sentence.End && _grammar.IsDeterminer(end))
            end++;
        do
            end++;
        while (end < sentence.End && _tokens.Is(end, TokenTraits.Capitalised));
        return end < sentence.End ? (carrier.End, end) : default;
    }

    // "shall have withdrawn"
    private bool IsPerfect(int token, int end)
    {
        if (_tokens.Text(token) is not ("have" or "has") || token + 1 >= end)
            return false;
        var next = _grammar.SkipAdverb(token + 1, end);
        return next < end && (_be.Contains(_tokens.Id(next)) || _grammar.IsParticiple(next));
    }

    private bool IsVerb(int token) => _tokens.Is(token, TokenTraits.Word) && !_grammar.IsDeterminer(token) && !_grammar.IsPreposition(token)
        && !_grammar.IsPronoun(token) && !_grammar.IsCoordinator(token) && !_grammar.IsSubordinator(token);
}
