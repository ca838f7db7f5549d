using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds where the law or the court of the other side is chosen: one that bears its name, lies where it does, or is called its own by the
/// position. A clause that names the side as well, such as "the courts of the defendant's country", takes nothing from it.
/// </summary>
internal sealed class ForumReader(Agreement agreement, PositionNames names, Polarity polarity)
{
    private const int MostWordsToForum = 6;
    private const int MostWordsToName = 12;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _chosen = Lexicon.English["forum/chosen"];
    private readonly WordList _decides = Lexicon.English["forum/decides"];
    private readonly WordList _forums = Lexicon.English["forum/law or court"];
    private readonly WordList _others = Lexicon.English["forum/another place"];

    /// <summary>The words that choose it, or null.</summary>
    public (int First, int End)? Find(ConcessionClause clause)
    {
        if (clause.FollowsBreach || !names.IsParty)
            return null;
        return Chosen(clause) ?? Deciding(clause);
    }

    // "governed by the laws of Westmark"
    private (int First, int End)? Chosen(ConcessionClause clause)
    {
        foreach (var act in _phrases.Within(_chosen, clause.First, clause.End))
        {
            if (!IsRefused(clause, act) && names.First(PositionSide.Own, act.End, clause.End) == null && Forum(act.First, Math.Min(clause.End, act.End + MostWordsToForum), clause.End) is { } name)
                return (act.First, name.End);
        }
        return null;
    }

    // "The courts of Westmark shall have exclusive jurisdiction"
    private (int First, int End)? Deciding(ConcessionClause clause)
    {
        foreach (var act in _phrases.Within(_decides, clause.First, clause.End))
        {
            if (!IsRefused(clause, act) && names.First(PositionSide.Own, clause.First, act.First) == null && Forum(clause.First, act.First, act.First) is { } name)
                return (name.First, act.End);
        }
        return null;
    }

    // The law or court between two tokens, with the name of the other side behind it or right before it.
    private (int First, int End)? Forum(int first, int past, int end)
    {
        foreach (var forum in _phrases.Within(_forums, first, past))
        {
            if (Theirs(forum.First - MostWordsToName, forum.First) is { } before && before.End == forum.First && before.First >= first)
                return (before.First, forum.End);
            if (Theirs(forum.End, Math.Min(end, forum.End + MostWordsToName)) is { } behind && IsOneName(forum.End, behind.First))
                return (forum.First, behind.End);
        }
        return null;
    }

    private PositionMention? Theirs(int first, int end)
    {
        var adversary = names.First(PositionSide.Adversary, first, end);
        var forum = names.First(PositionSide.Forum, first, end);
        return adversary == null || (forum != null && forum.First < adversary.First) ? forum : adversary;
    }

    private bool IsOneName(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.IsMark(token, ',') || _tokens.IsMark(token, ';') || _others.Contains(_tokens.Id(token)))
                return false;
        }
        return true;
    }

    private bool IsRefused(ConcessionClause clause, Hit act) => clause.IsQuoted(act.First) || polarity.IsSaved(clause, act) || polarity.IsNegated(clause, act.First, act, act.End);
}
