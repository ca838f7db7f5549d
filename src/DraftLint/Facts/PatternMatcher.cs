using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds what the act of a pattern is done to, and the words that keep it.</summary>
internal sealed class PatternMatcher(Agreement agreement, PositionNames names)
{
    private const int MostWordsToExit = 6;

    private readonly WordList _exits = Lexicon.English["concessions/right to leave"];
    private readonly WordList _everyone = Lexicon.English["concessions/everyone"];

    // A provision may hold many concessions, and is looked through once.
    private readonly Dictionary<Provision, bool> _mayLeave = [];

    private readonly Phrases _phrases = agreement.Draft.Phrases;

    /// <summary>What is done to: behind the act, or before a passive; the act itself where it says all.</summary>
    public Hit? Object(ConcessionClause clause, ConcessionPattern pattern, Hit act)
    {
        if (pattern.Objects == null)
            return act;
        if (_phrases.TryFirst(pattern.Objects, act.End, Math.Min(clause.End, act.End + ConcessionClauses.MostWordsToObject), out var behind))
            return behind;
        if (clause.Statement is { IsPassive: true } && _phrases.TryFirst(pattern.Objects, clause.First, act.First, out var before))
            return before;
        return null;
    }

    /// <summary>True when words in the sentence keep what would be given up, or the provision lets the side go.</summary>
    public bool IsKept(ConcessionClause clause, ConcessionPattern pattern)
    {
        var (first, end) = (clause.Sentence.First, clause.Sentence.End);
        return (pattern.IsSettledByExit && MayLeave(clause.Sentence.Provision)) || (pattern.Saved != null && _phrases.Any(pattern.Saved, first, end)) || (pattern.SavedToo != null && _phrases.Any(pattern.SavedToo, first, end));
    }

    // "The Customer may terminate if the change is a reduction": in the sentence of the change, or in the next.
    private bool MayLeave(Provision provision)
    {
        if (!_mayLeave.TryGetValue(provision, out var known))
            _mayLeave[provision] = known = provision.Sentences.Any(sentence => _phrases.Within(_exits, sentence.First, sentence.End).Any(exit => IsOwn(sentence, exit)));
        return known;
    }

    private bool IsOwn(Sentence sentence, Hit exit)
    {
        var first = Math.Max(sentence.First, exit.First - MostWordsToExit);
        return names.First(PositionSide.Own, first, exit.First) != null || _phrases.Any(_everyone, first, exit.First);
    }
}
