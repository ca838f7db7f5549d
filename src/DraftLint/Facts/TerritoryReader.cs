using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Territory that a clause takes from the side of a position.</summary>
internal sealed record TerritoryLost(int First, int End, ConcessionManner Manner, string? Place);

/// <summary>Finds territory that is ceded, recognised as another's, or frozen behind a line; the place has to be what is acted on.</summary>
internal sealed class TerritoryReader(Agreement agreement, PositionNames names, Polarity polarity)
{
    private const int MostWordsToStatus = 14;
    private const int MostWordsToNoun = 12;
    private const int MostWordsOfStatus = 6;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _ceded = Lexicon.English["concessions/territory ceded"];
    private readonly WordList _disputed = Lexicon.English["concessions/territory disputed no more"];
    private readonly WordList _recognised = Lexicon.English["concessions/territory recognised"];
    private readonly WordList _status = Lexicon.English["concessions/foreign status"];
    private readonly WordList _nouns = Lexicon.English["concessions/territorial noun"];
    private readonly WordSet _lead = Lexicon.English.WordsOf("concessions/territory lead");
    private readonly WordSet _beforeVerb = Lexicon.English.WordsOf("concessions/before a verb");
    private readonly WordList _frozen = Lexicon.English["concessions/territory frozen"];
    private readonly WordList _places = Lexicon.English["names/cities and regions"];
    private readonly WordList _outright = Lexicon.English["concessions/territory ceded outright"];
    private readonly WordList _land = Lexicon.English["concessions/territorial land"];
    private readonly WordList _open = Lexicon.English["concessions/status left open"];
    private readonly WordList _reaffirmations = Lexicon.English["territory/reaffirmation"];

    /// <summary>What the clause takes, or null.</summary>
    public TerritoryLost? Find(ConcessionClause clause, Giver giver)
    {
        if (clause.FollowsBreach)
            return null;
        return Ceded(clause, giver) ?? NoLongerDisputed(clause, giver) ?? Recognised(clause) ?? Frozen(clause) ?? LeftOpen(clause);
    }

    // Whoever is named as the giver has to be the side: what another State hands over is a gain.
    private TerritoryLost? Ceded(ConcessionClause clause, Giver giver)
    {
        if (giver is Giver.Adversary or Giver.Other)
            return null;
        foreach (var act in _phrases.Within(_ceded, clause.First, clause.End))
        {
            if (IsOut(clause, act))
                continue;
            if (PlaceBehind(act.End, clause.End) is { } place && !ComesBack(place.End, clause.End))
                return new TerritoryLost(act.First, place.End, ConcessionManner.Done, place.Name);
            if (clause.Statement is { IsPassive: true } && PlaceBehind(clause.First, act.First) is { } subject && !ComesBack(act.End, clause.End))
                return new TerritoryLost(subject.First, act.End, ConcessionManner.Done, subject.Name);
            if (giver is Giver.Own && polarity.IsPredicate(clause, act) && Noun(act, clause.End) is { } noun)
                return new TerritoryLost(act.First, noun.End, ConcessionManner.Done, null);
        }
        return null;
    }

    // "cedes the lands", but "leases land" is no cession of territory; "renounces all title" is.
    private Hit? Noun(Hit act, int end)
    {
        var past = Math.Min(end, act.End + MostWordsToNoun);
        if (_phrases.TryFirst(_nouns, act.End, past, out var noun))
            return noun;
        return _phrases.Begins(_outright, act.First) && _phrases.TryFirst(_land, act.End, past, out var land) ? land : null;
    }

    // "shall not contest the incorporation of Kherson"
    private TerritoryLost? NoLongerDisputed(ConcessionClause clause, Giver giver)
    {
        if (giver is Giver.Adversary)
            return null;
        foreach (var act in _phrases.Within(_disputed, clause.First, clause.End))
        {
            if (polarity.IsNegated(clause, act.First, act, act.End) && PlaceBehind(act.End, clause.End) is { } place)
                return new TerritoryLost(act.First, place.End, ConcessionManner.Forsworn, place.Name);
        }
        return null;
    }

    // "recognise Crimea as part of", "recognise the annexation of Crimea", "Crimea is recognised as Russian"
    private TerritoryLost? Recognised(ConcessionClause clause)
    {
        foreach (var act in _phrases.Within(_recognised, clause.First, clause.End))
        {
            if (IsOut(clause, act))
                continue;
            var place = PlaceBehind(act.End, clause.End);
            if (place == null && PlaceBehind(clause.First, act.First) is { } before && LiesAtSubject(before.End, act.First))
                place = before;
            if (place != null && Status(act, place, clause) is { } status && !_phrases.Any(_reaffirmations, act.First, act.End))
                return new TerritoryLost(Math.Min(act.First, place.First < act.First ? act.First : place.First), Math.Max(status, act.End), ConcessionManner.Stated, place.Name);
        }
        return null;
    }

    private TerritoryLost? Frozen(ConcessionClause clause)
    {
        if (!names.NamesOwn(clause.Sentence.First, clause.Sentence.End) && !(names.IsParty && IsAboutNoOther(clause.Sentence)))
            return null;
        foreach (var hit in _phrases.Within(_frozen, clause.First, clause.End))
        {
            if (!IsOut(clause, hit))
                return new TerritoryLost(hit.First, hit.End, ConcessionManner.Stated, names.First(PositionSide.Territory, clause.Sentence.First, clause.Sentence.End)?.Name);
        }
        return null;
    }

    // A place or a party that is not the side's own: then the line runs there.
    private bool IsAboutNoOther(Sentence sentence) => names.First(PositionSide.Adversary, sentence.First, sentence.End) == null && !_phrases.Any(_places, sentence.First, sentence.End);

    // "The status of the region will be determined later"
    private TerritoryLost? LeftOpen(ConcessionClause clause)
    {
        foreach (var act in _phrases.Within(_open, clause.First, clause.End))
        {
            if (!IsOut(clause, act) && StatusOf(clause.First, act.First) is { } place)
                return new TerritoryLost(act.First, act.End, ConcessionManner.Stated, place.Name);
        }
        return null;
    }

    private PositionMention? StatusOf(int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + MostWordsOfStatus); token++)
        {
            if (_tokens.Text(token) is "status")
                return PlaceBehind(token, end);
        }
        return null;
    }

    private bool IsOut(ConcessionClause clause, Hit act) => clause.IsQuoted(act.First) || polarity.IsNegated(clause, act.First, act, act.End) || polarity.IsSaved(clause, act);

    // The end of the words that give the place to another; null where they leave it with the side, or give it no status at all.
    private int? Status(Hit act, PositionMention place, ConcessionClause clause)
    {
        var from = act.End;
        var end = Math.Min(clause.End, Math.Max(place.End, act.End) + MostWordsToStatus);
        foreach (var status in _phrases.Within(_status, place.First > act.End && Shortened(act) ? act.End : from, end))
        {
            var past = Math.Min(clause.End, status.End + MostWordsOfStatus);
            if (names.First(PositionSide.Own, status.End, past) is { } own && !(names.First(PositionSide.Adversary, status.End, past) is { } other && other.First < own.First))
                return null;
            return names.First(PositionSide.Adversary, status.End, past)?.End ?? (place.First >= status.End ? place.End : status.End);
        }
        return Shortened(act) && names.First(PositionSide.Adversary, act.End, Math.Min(clause.End, act.End + MostWordsOfStatus)) is { } owner ? owner.End : null;
    }

    private static bool Shortened(Hit act) => act.Entry.Name.StartsWith("be", StringComparison.Ordinal);

    // The place that the words are about, not one in which something else lies: "the port of Kherson", not "grain from Kherson".
    private PositionMention? PlaceBehind(int from, int end)
    {
        if (names.First(PositionSide.Territory, from, end) is not { } place)
            return null;
        for (var token = from; token < place.First; token++)
        {
            if (!_lead.Contains(_tokens.Id(token)) && !_tokens.IsMark(token, ','))
                return null;
        }
        return place;
    }

    // Between a place that is the subject and its verb stand other places and small words.
    private bool LiesAtSubject(int from, int verb)
    {
        for (var token = from; token < verb; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.Capitalised) && !_lead.Contains(_tokens.Id(token)) && !_beforeVerb.Contains(_tokens.Id(token)))
                return false;
        }
        return true;
    }

    // "to Ukraine": what comes to the side is no loss.
    private bool ComesBack(int from, int end)
    {
        for (var token = from; token + 1 < Math.Min(end, from + MostWordsOfStatus); token++)
        {
            if (_tokens.Text(token) is "to" && names.First(PositionSide.Own, token + 1, Math.Min(end, token + 4)) != null)
                return true;
        }
        return false;
    }
}
