using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Who gives in a clause, seen from a position.</summary>
internal enum Giver
{
    /// <summary>Nobody is named.</summary>
    Unnamed,

    /// <summary>The side of the position.</summary>
    Own,

    /// <summary>The side and others.</summary>
    Both,

    /// <summary>An adversary alone.</summary>
    Adversary,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>Says who gives in a clause: the subject of an active verb, the agent of a passive, or the owner of what is acted on.</summary>
internal sealed class GiverReader(Agreement agreement, PositionNames names)
{
    private const int MostWordsOfSubject = 24;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _everyone = Lexicon.English["concessions/everyone"];
    private readonly WordSet _prepositions = Lexicon.English.WordsOf("clauses/preposition");

    /// <summary>Who gives in a clause.</summary>
    public Giver Of(ConcessionClause clause) => clause.Statement is { } statement ? Of(statement) : Opening(clause);

    // "The Norwegian people cede": a sentence whose verb was not read still begins with its subject.
    private Giver Opening(ConcessionClause clause)
    {
        var first = clause.First < clause.End && _tokens.Text(clause.First).Equals("the", StringComparison.OrdinalIgnoreCase) ? clause.First + 1 : clause.First;
        if (names.First(PositionSide.Own, first, clause.End)?.First == first)
            return Giver.Own;
        return names.First(PositionSide.Adversary, first, clause.End)?.First == first ? Giver.Adversary : Giver.Unnamed;
    }

    /// <summary>Who gives in a statement.</summary>
    public Giver Of(Statement statement)
    {
        if (statement.IsPassive && statement.Obligor == null)
            return statement.Subject == null ? Giver.Unnamed : OwnerOf(statement.Subject);
        if (Named(statement.Subject ?? statement.Obligor) is { } named && !statement.IsPassive)
            return named;
        if (statement.Obligors.Count > 0)
            return Of(statement.Obligors);
        if (statement.Obligor == null)
            return statement.Subject == null || statement.Modality == Modality.Bare ? Giver.Unnamed : Giver.Other;
        return Named(statement.Obligor) ?? Giver.Other;
    }

    private Giver Of(IReadOnlyList<Party> parties)
    {
        var own = parties.Any(party => names.SideOf(party) == PositionSide.Own);
        if (own)
            return parties.Count == 1 ? Giver.Own : Giver.Both;
        return parties.All(party => names.SideOf(party) == PositionSide.Adversary) ? Giver.Adversary : Giver.Other;
    }

    // "The forces of Ukraine shall be reduced": what is acted on belongs to somebody.
    private Giver OwnerOf(Passage subject) => Named(subject) is { } owner and not Giver.Other ? owner : Giver.Unnamed;

    private Giver? Named(Passage? passage)
    {
        if (passage == null)
            return null;
        var first = _tokens.FirstOf(passage);
        var end = Math.Min(_tokens.EndOf(passage), first + MostWordsOfSubject);
        var own = Acts(PositionSide.Own, first, end);
        var other = Acts(PositionSide.Adversary, first, end) || Acts(PositionSide.Third, first, end);
        if (own)
            return other ? Giver.Both : Giver.Own;
        if (Acts(PositionSide.Adversary, first, end))
            return Giver.Adversary;
        // "neither party" of a text that is not the side's: others, whoever of them is known by name.
        return _phrases.Any(_everyone, first, end) && !other ? names.IsParty ? Giver.Both : Giver.Other : null;
    }

    // "the Mission in Norway" is not Norway; "the Government of Norway" is.
    private bool Acts(PositionSide side, int first, int end)
    {
        if (names.First(side, first, end) is not { } mention)
            return false;
        var before = mention.First - 1;
        if (before > first && _tokens.Text(before) is "the")
            before--;
        return before < first || _tokens.Text(before) is "of" || !_prepositions.Contains(_tokens.Id(before));
    }
}
