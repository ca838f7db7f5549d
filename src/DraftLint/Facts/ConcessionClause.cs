using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A clause that is searched for concessions: the words of a statement with its complements, or a sentence without verb.</summary>
internal sealed record ConcessionClause(Sentence Sentence, Statement? Statement, int First, int End, Alternative? Proposal, IReadOnlyList<(int Open, int Close)> Quotes)
{
    /// <summary>True for words before the first verb that was read: they count only where they begin with who gives.</summary>
    public bool IsLead { get; init; }

    /// <summary>True when it only happens after somebody has broken the agreement.</summary>
    public bool FollowsBreach => Statement is { IsConsequence: true };

    /// <summary>True when the words are quoted: said, not agreed.</summary>
    public bool IsQuoted(int token) => Quotes.Any(quote => quote.Open < token && token < quote.Close);

    /// <summary>True when the words stand in a bracket that somebody is named to propose: proposed, not conceded.</summary>
    public bool IsProposedByOther(int token) => Proposal is { Owner: not null } && Proposal.First <= token && token < Proposal.End;
}

/// <summary>Cuts the sentences of an agreement into the clauses that may hold concessions.</summary>
internal sealed class ConcessionClauses
{
    /// <summary>How far behind the act its object may begin.</summary>
    public const int MostWordsToObject = 14;

    private const int FewestWordsBefore = 8;

    private readonly Tokens _tokens;
    private readonly ILookup<Sentence, Statement> _statements;
    private readonly Dictionary<Sentence, Alternative> _proposals = [];

    public ConcessionClauses(Agreement agreement, ILookup<Sentence, Statement> statements, IReadOnlyList<Alternative> alternatives)
    {
        _tokens = agreement.Draft.Tokens;
        _statements = statements;
        foreach (var alternative in alternatives)
            _proposals.TryAdd(alternative.Sentence, alternative);
    }

    /// <summary>The clauses of a sentence; the first begins where the sentence does.</summary>
    public IEnumerable<ConcessionClause> Of(Sentence sentence)
    {
        var proposal = _proposals.GetValueOrDefault(sentence);
        var quotes = Quotations.Within(_tokens, sentence.First, sentence.End).ToList();
        var statements = _statements[sentence].ToList();
        if (statements.Count == 0)
        {
            yield return new ConcessionClause(sentence, null, sentence.First, sentence.End, proposal, quotes);
            yield break;
        }
        var first = sentence.First;
        // A verb that was not read may stand before the first that was: "Norway cede relinquish and convey ..., and shall".
        if (StartOf(statements[0]) is var lead && lead - first >= FewestWordsBefore)
            yield return new ConcessionClause(sentence, null, first, lead, proposal, quotes) { IsLead = true };
        for (var index = 0; index < statements.Count; index++)
        {
            var end = index + 1 < statements.Count ? Math.Max(first, StartOf(statements[index + 1])) : sentence.End;
            yield return new ConcessionClause(sentence, statements[index], first, end, proposal, quotes);
            first = end;
        }
    }

    private int StartOf(Statement statement) => _tokens.FirstOf(statement.Passage);
}
