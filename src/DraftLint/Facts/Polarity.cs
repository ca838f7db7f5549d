using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Whether an act is ordered or forbidden, and whether a saving clause keeps what it would take.</summary>
internal sealed class Polarity(Agreement agreement)
{
    private const int MostWordsBefore = 7;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _forswearing = Lexicon.English["concessions/forswearing"];
    private readonly WordList _saving = Lexicon.English["concessions/saving clause"];
    private readonly WordSet _joined = Lexicon.English.WordsOf("concessions/joins a verb");
    private readonly WordList _negation = Lexicon.English["clauses/negation"];
    private readonly WordList _negativeSubjects = Lexicon.English["clauses/negative subject"];

    /// <summary>True when words before the act keep a right or refuse an effect.</summary>
    public bool IsSaved(ConcessionClause clause, Hit act) => _phrases.Any(_saving, clause.First, act.First);

    /// <summary>True when the act is forbidden or forsworn: by the clause, by a word before it, or between it and its object.</summary>
    public bool IsNegated(ConcessionClause clause, int first, Hit act, int end)
    {
        if (HoldsNegation(act))
            return false;
        if (clause.Statement is { IsNegative: true } statement && !Carries(statement, act))
            return true;
        var from = Math.Max(clause.First, first - MostWordsBefore);
        foreach (var hit in _phrases.Within(_forswearing, from, end))
        {
            if (hit.First < act.First || hit.First >= act.End)
                return true;
        }
        return clause.First == clause.Sentence.First && clause.Sentence.Stem is { } stem && clause.Statement?.IsNegative != false
            && _phrases.Any(_forswearing, stem.First, stem.End);
    }

    /// <summary>True when the words are what the clause orders: its verb, one that is joined to it, or a noun of an act ("reduction of").</summary>
    public bool IsPredicate(ConcessionClause clause, Hit act)
    {
        if (clause.Statement == null || clause.Statement.Modality == Modality.Bare || act.First == clause.First || _tokens.Text(act.End - 1) is "of" or "over")
            return true;
        if (clause.Statement.Verb is not { } verb)
            return false;
        var token = _tokens.FirstOf(verb);
        return (act.First <= token && token < act.End) || _joined.Contains(_tokens.Id(act.First - 1)) || Carries(clause.Statement, act)
            || _phrases.Begins(_forswearing, act.First - 1);
    }

    // "renounces": the word that negates is the act itself.
    private bool Carries(Statement statement, Hit act)
    {
        var modal = _tokens.FirstOf(statement.Modal);
        return act.First <= modal && modal < act.End;
    }

    private bool HoldsNegation(Hit act)
    {
        for (var token = act.First; token < act.End; token++)
        {
            if (act.End - act.First > 1 && (_negation.Contains(_tokens.Id(token)) || _negativeSubjects.Contains(_tokens.Id(token))))
                return true;
        }
        return false;
    }
}
