using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds what the side of a position gives up: an act and what it is done to in one clause, given by that side or suffered by it. What an
/// adversary gives, what a saving clause keeps, what follows from a breach and what the other side merely proposes is no concession.
/// </summary>
internal sealed class ConcessionReader
{
    private const int MostWordsToName = 4;
    private const int MostWordsToModal = 6;

    private readonly Agreement _agreement;
    private readonly Position _position;
    private readonly PositionNames _names;
    private readonly GiverReader _givers;
    private readonly ConcessionClauses _clauses;
    private readonly TerritoryReader _territory;
    private readonly ForumReader _forum;
    private readonly FallbackReader _fallbacks;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Polarity _polarity;
    private readonly PatternMatcher _matcher;
    private readonly List<ConcessionPattern> _patterns;
    private readonly Dictionary<string, HashSet<Giver>> _giversOf = [];

    public ConcessionReader(Agreement agreement, Position position, PositionNames names, ConcessionClauses clauses)
    {
        _agreement = agreement;
        _position = position;
        _names = names;
        _clauses = clauses;
        _givers = new GiverReader(agreement, names);
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _polarity = new Polarity(agreement);
        _matcher = new PatternMatcher(agreement, names);
        _patterns = ConcessionPattern.WatchedBy(position);
        _forum = new ForumReader(agreement, names, _polarity);
        _fallbacks = new FallbackReader(agreement);
        _territory = new TerritoryReader(agreement, names, _polarity);
    }

    public IEnumerable<Concession> Read()
    {
        if (!_names.IsNamed)
            yield break;
        SeeWhoGives();
        foreach (var sentence in _agreement.ReadableSentences.Where(sentence => sentence is { IsOperative: true, IsTableCell: false }))
        {
            foreach (var concession in In(sentence))
                yield return concession;
        }
    }

    // Who gives on the subjects that reciprocity settles: a cap or an indemnity of the other side may stand in another clause.
    private void SeeWhoGives()
    {
        var patterns = _patterns.FindAll(pattern => pattern.IsSettledByReciprocity);
        if (patterns.Count == 0)
            return;
        foreach (var clause in _agreement.ReadableSentences.Where(sentence => sentence.IsOperative).SelectMany(_clauses.Of))
        {
            var giver = _givers.Of(clause);
            foreach (var pattern in patterns)
            {
                // Somebody whom the position does not know counts where what he gives is for the side.
                if (_phrases.TryFirst(pattern.Acts, clause.First, clause.End, out var act) && (giver != Giver.Other || _names.NamesOwn(act.End, clause.End)))
                    (_giversOf.TryGetValue(pattern.Subject, out var seen) ? seen : _giversOf[pattern.Subject] = []).Add(giver);
            }
        }
    }

    private bool IsReciprocated(ConcessionPattern pattern, Giver giver) => pattern.IsSettledByReciprocity && _giversOf.TryGetValue(pattern.Subject, out var givers)
        && (givers.Contains(Giver.Both) || (giver == Giver.Own ? givers.Contains(Giver.Adversary) || givers.Contains(Giver.Other) : givers.Contains(Giver.Own)));

    private IEnumerable<Concession> In(Sentence sentence)
    {
        // What is given, by subject; what somebody proposes does not hide what is agreed in the same sentence.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in _clauses.Of(sentence))
        {
            var giver = _givers.Of(clause);
            if (clause.IsLead && giver == Giver.Unnamed)
                continue;
            if (_position.Watches("territory") && !seen.Contains("territory") && _territory.Find(clause, giver) is { } lost)
                yield return Seen(seen, At(clause, "territory", lost.First, lost.End, lost.Manner, giver, lost.Place));
            if (_position.Watches("governing-law") && !seen.Contains("governing-law") && _forum.Find(clause) is var (from, past))
                yield return Seen(seen, At(clause, "governing-law", from, past, ConcessionManner.Stated, giver));
            foreach (var pattern in _patterns)
            {
                // "renounces all title to the islands" is told once, as territory.
                if (pattern.Subject == "property" && seen.Contains("territory"))
                    continue;
                if (!seen.Contains(pattern.Subject) && Find(clause, pattern, giver) is var (first, end) && !IsReciprocated(pattern, giver))
                    yield return Seen(seen, At(clause, pattern.Subject, first, end, pattern.Manner, giver));
            }
        }
    }

    private static Concession Seen(HashSet<string> seen, Concession concession)
    {
        if (concession.Proposer == null)
            seen.Add(concession.Subject);
        return concession;
    }

    private Concession At(ConcessionClause clause, string subject, int first, int end, ConcessionManner manner, Giver giver, string? place = null)
    {
        // Two sides that recognise or exclude the same side, or go to the courts of one, do not both lose.
        var isMutual = giver == Giver.Both && subject is not ("territory" or "amnesty" or "governing-law") && !_names.NamesOwn(first, end);
        var proposer = _clauses.Proposer(first);
        return new(_position, clause.Sentence, _tokens.Passage(first, end), subject)
        {
            Manner = manner,
            Matter = place ?? (subject == "territory" ? "no place named" : _position.Party),
            IsMutual = isMutual,
            Fallback = _fallbacks.Reached(_position.On(subject), clause.Sentence, isMutual),
            // What the side itself proposes it has given, as soon as the other agrees.
            Proposer = proposer != null && !_names.NamesOwn(_tokens.FirstOf(proposer), _tokens.EndOf(proposer)) ? proposer : null,
        };
    }

    private (int First, int End)? Find(ConcessionClause clause, ConcessionPattern pattern, Giver giver)
    {
        if (!Gives(clause, pattern, giver))
            return null;
        foreach (var act in _phrases.Within(pattern.Acts, clause.First, clause.End))
        {
            if (_matcher.Object(clause, pattern, act) is not { } matter || !Fits(clause, pattern, act, matter, giver))
                continue;
            return (Start(clause, pattern, Math.Min(act.First, matter.First)), Math.Max(act.End, matter.End));
        }
        return null;
    }

    // What is forbidden is shown with the words that forbid it: "shall not join".
    private int Start(ConcessionClause clause, ConcessionPattern pattern, int first) =>
        pattern.Order == ConcessionOrder.Forbidden && clause.Statement is { } statement && _tokens.FirstOf(statement.Modal) is var modal && modal < first && first - modal <= MostWordsToModal
            ? modal
            : first;

    private bool Fits(ConcessionClause clause, ConcessionPattern pattern, Hit act, Hit matter, Giver giver)
    {
        if (clause.IsQuoted(act.First) || IsOwnDoing(clause, pattern, act) || _polarity.IsSaved(clause, act) || IsKept(clause, pattern, giver))
            return false;
        if (pattern.Marks != null && !_phrases.Any(pattern.Marks, clause.First, clause.End))
            return false;
        if (pattern.NotBehind != null && _phrases.Any(pattern.NotBehind, Math.Max(clause.First, matter.First - 4), Math.Min(clause.End, matter.End + 1)))
            return false;
        if (pattern.Objects != null && pattern.Order == ConcessionOrder.Ordered && !_polarity.IsPredicate(clause, act))
            return false;
        var negated = _polarity.IsNegated(clause, Math.Min(act.First, matter.First), act, Math.Max(act.End, matter.End));
        return pattern.Order == ConcessionOrder.Either || negated == (pattern.Order == ConcessionOrder.Forbidden);
    }

    // "only with the consent of Ukraine": the power stays where it was.
    private bool IsOwnDoing(ConcessionClause clause, ConcessionPattern pattern, Hit act) =>
        pattern.Order == ConcessionOrder.Either && _names.First(PositionSide.Own, act.End, Math.Min(clause.End, act.End + MostWordsToName)) != null;

    // What both sides do keeps what each would lose, but not where the side alone is named.
    private bool IsKept(ConcessionClause clause, ConcessionPattern pattern, Giver giver) => (pattern.Subject != "withdrawal" || giver != Giver.Own) && _matcher.IsKept(clause, pattern);

    private bool Gives(ConcessionClause clause, ConcessionPattern pattern, Giver giver)
    {
        if (clause.FollowsBreach || (clause.Statement is { IsSubordinate: true } && pattern.Objects != null))
            return false;
        if (pattern.Manner == ConcessionManner.Done && clause.Statement is { IsNegative: false } free && (free.Modality == Modality.May || (free.Modality == Modality.Declares && pattern.Subject == "internal-affairs")))
            return false;
        var named = _names.NamesOwn(clause.Sentence.First, clause.Sentence.End) || (clause.Sentence.Stem is { } stem && _names.NamesOwn(stem.First, stem.End));
        if (pattern.Giver == ConcessionGiver.OwnAlone)
            // "insurance that will hold harmless the Customer": whom an indemnity names may be the one who is safe.
            return giver == Giver.Own || (giver == Giver.Unnamed && named && clause.Statement != null && pattern.Subject != "indemnity");
        if (pattern.Giver == ConcessionGiver.OtherAlone)
            return giver == Giver.Adversary;
        if (pattern.Giver is ConcessionGiver.Anybody or ConcessionGiver.AnybodyToNamed)
            return named || (pattern.Giver == ConcessionGiver.Anybody && _names.IsParty);
        if (pattern.Order == ConcessionOrder.Either)
            return giver != Giver.Both && named;
        // "the territory of Norway" where the draft is read for another: the words are about the adversary.
        var concerned = named || (_names.IsParty && _names.First(PositionSide.Adversary, clause.Sentence.First, clause.Sentence.End) == null);
        return pattern.Manner switch
        {
            ConcessionManner.Done => giver is Giver.Own or Giver.Both || (giver == Giver.Unnamed && named),
            ConcessionManner.Forsworn => giver is Giver.Own or Giver.Both || (giver is Giver.Unnamed or Giver.Other && concerned),
            ConcessionManner.Suffered => giver is Giver.Both || (giver is not Giver.Own && ((concerned && (named || !NamesAnother(clause.Sentence))) || (giver == Giver.Adversary && _names.IsParty))) || (giver == Giver.Own && clause.Statement is { IsPassive: true }),
            _ => giver != Giver.Adversary && concerned,
        };
    }

    // A power "within Norway" is none over the side that is not named.
    private bool NamesAnother(Sentence sentence)
    {
        var parties = _agreement.PartyNames.Named(sentence.First, sentence.End);
        return parties.Count > 0 && parties.All(party => _names.SideOf(party) != PositionSide.Own);
    }
}
