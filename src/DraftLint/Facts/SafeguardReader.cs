using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds where a draft speaks of a subject of a position and takes nothing from its side. No rule asks for it, so it is read for the
/// matrix of sides only.
/// </summary>
internal sealed class SafeguardReader
{
    private readonly Position _position;
    private readonly PositionNames _names;
    private readonly GiverReader _givers;
    private readonly PatternMatcher _matcher;
    private readonly Polarity _polarity;
    private readonly FallbackReader _fallbacks;
    private readonly Phrases _phrases;
    private readonly Tokens _tokens;
    private readonly List<ConcessionPattern> _patterns;
    private readonly WordList _reaffirmations = Lexicon.English["territory/reaffirmation"];
    private readonly WordList[] _territorial = [Lexicon.English["concessions/territory recognised"], Lexicon.English["concessions/territory ceded"], Lexicon.English["concessions/territory disputed no more"]];

    private SafeguardReader(Agreement agreement, Position position)
    {
        _position = position;
        _names = new PositionNames(agreement, position);
        _givers = new GiverReader(agreement, _names);
        _matcher = new PatternMatcher(agreement, _names);
        _polarity = new Polarity(agreement);
        _fallbacks = new FallbackReader(agreement);
        _phrases = agreement.Draft.Phrases;
        _tokens = agreement.Draft.Tokens;
        _patterns = ConcessionPattern.WatchedBy(position);
    }

    /// <summary>What the draft says for each of its sides, side by side, in text order; at most once for each sentence and subject.</summary>
    public static IEnumerable<Safeguard> Read(Reading reading)
    {
        var agreement = reading.Agreement;
        var clauses = new ConcessionClauses(agreement, reading.All<Statement>().ToLookup(statement => statement.Sentence), [.. reading.All<Alternative>()]);
        return reading.All<Position>().SelectMany(position => Read(agreement, position, clauses));
    }

    private static IEnumerable<Safeguard> Read(Agreement agreement, Position position, ConcessionClauses clauses)
    {
        var reader = new SafeguardReader(agreement, position);
        if (!reader._names.IsNamed)
            return [];
        return agreement.ReadableSentences.Where(sentence => sentence is { IsOperative: true, IsTableCell: false })
            .SelectMany(sentence => clauses.Of(sentence).SelectMany(reader.In).DistinctBy(safeguard => safeguard.Subject));
    }

    private IEnumerable<Safeguard> In(ConcessionClause clause)
    {
        var giver = _givers.Of(clause);
        if (!Concerns(clause, giver))
            yield break;
        if (_position.Watches("territory") && Territory(clause) is { } kept)
            yield return At(clause, "territory", kept.First, kept.End, giver);
        foreach (var pattern in _patterns)
        {
            foreach (var act in _phrases.Within(pattern.Acts, clause.First, clause.End))
            {
                if (_matcher.Object(clause, pattern, act) is not { } matter || !Spares(clause, pattern, act, matter, giver))
                    continue;
                yield return At(clause, pattern.Subject, Math.Min(act.First, matter.First), Math.Max(act.End, matter.End), giver);
                break;
            }
        }
    }

    // Where the side is named, where all are bound and it is one of them, or where its adversary is bound to it.
    private bool Concerns(ConcessionClause clause, Giver giver) =>
        _names.NamesOwn(clause.Sentence.First, clause.Sentence.End) || (giver is Giver.Both or Giver.Adversary && _names.IsParty);

    // The words are those of a concession, and are refused, kept by a saving clause, or the other side's to perform.
    private bool Spares(ConcessionClause clause, ConcessionPattern pattern, Hit act, Hit matter, Giver giver)
    {
        if (clause.IsQuoted(act.First) || pattern.Order == ConcessionOrder.Either || (pattern.Marks != null && !_phrases.Any(pattern.Marks, clause.First, clause.End)))
            return false;
        if (_polarity.IsSaved(clause, act) || _matcher.IsKept(clause, pattern))
            return true;
        // A contract gives the side nothing by what it says of the side alone.
        if (pattern.Giver == ConcessionGiver.OtherAlone)
            return giver == Giver.Both;
        var negated = _polarity.IsNegated(clause, Math.Min(act.First, matter.First), act, Math.Max(act.End, matter.End));
        if (negated != (pattern.Order == ConcessionOrder.Forbidden))
            return giver != Giver.Adversary;
        return giver == Giver.Adversary && pattern.Manner == ConcessionManner.Done;
    }

    private (int First, int End)? Territory(ConcessionClause clause)
    {
        if (_phrases.TryFirst(_reaffirmations, clause.First, clause.End, out var reaffirmed) && _names.NamesOwn(clause.First, clause.End))
            return (reaffirmed.First, reaffirmed.End);
        if (_names.First(PositionSide.Territory, clause.First, clause.End) == null)
            return null;
        foreach (var act in _territorial.SelectMany(list => _phrases.Within(list, clause.First, clause.End)))
        {
            if (!clause.IsQuoted(act.First) && (_polarity.IsSaved(clause, act) || _polarity.IsNegated(clause, act.First, act, act.End)))
                return (act.First, act.End);
        }
        return null;
    }

    private Safeguard At(ConcessionClause clause, string subject, int first, int end, Giver giver) => new(_position, clause.Sentence, _tokens.Passage(first, end), subject)
    {
        // What the other side gives alone is no fallback of this one.
        Fallback = giver == Giver.Adversary ? null : _fallbacks.Reached(_position.On(subject), clause.Sentence, isMutual: giver == Giver.Both),
    };
}
