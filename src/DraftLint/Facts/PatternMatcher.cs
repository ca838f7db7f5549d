using DraftLint.Model;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds what the act of a pattern is done to, and the words that keep it.</summary>
internal sealed class PatternMatcher(Agreement agreement)
{
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

    /// <summary>True when words in the sentence keep what would be given up.</summary>
    public bool IsKept(ConcessionClause clause, ConcessionPattern pattern)
    {
        var (first, end) = (clause.Sentence.First, clause.Sentence.End);
        return (pattern.Saved != null && _phrases.Any(pattern.Saved, first, end)) || (pattern.SavedToo != null && _phrases.Any(pattern.SavedToo, first, end));
    }
}
