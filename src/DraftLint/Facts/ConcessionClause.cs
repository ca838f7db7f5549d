using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A clause that is searched for concessions: the words of a statement with its complements, or a sentence without verb.</summary>
internal sealed record ConcessionClause(Sentence Sentence, Statement? Statement, int First, int End, IReadOnlyList<(int Open, int Close)> Quotes)
{
    /// <summary>True for words before the first verb that was read: they count only where they begin with who gives.</summary>
    public bool IsLead { get; init; }

    /// <summary>True when it only happens after somebody has broken the agreement.</summary>
    public bool FollowsBreach => Statement is { IsConsequence: true };

    /// <summary>True when the words are quoted: said, not agreed.</summary>
    public bool IsQuoted(int token) => Quotations.Hold(Quotes, token);
}

/// <summary>Cuts the sentences of an agreement into the clauses that may hold concessions.</summary>
internal sealed class ConcessionClauses
{
    /// <summary>How far behind the act its object may begin.</summary>
    public const int MostWordsToObject = 14;

    private const int FewestWordsBefore = 8;

    private readonly Tokens _tokens;
    private readonly ILookup<Sentence, Statement> _statements;
    private readonly List<Alternative> _proposals;

    public ConcessionClauses(Agreement agreement, ILookup<Sentence, Statement> statements, IReadOnlyList<Alternative> alternatives)
    {
        _tokens = agreement.Draft.Tokens;
        _statements = statements;
        _proposals = [.. alternatives.Where(alternative => alternative.Owner != null)];
    }

    /// <summary>Who is named to propose the words, in a bracket; null where nobody is.</summary>
    public Passage? Proposer(int token) => Proposal(token)?.Owner;

    /// <summary>The clauses of a sentence; the first begins where the sentence does, or behind the name of who proposes it.</summary>
    public IEnumerable<ConcessionClause> Of(Sentence sentence)
    {
        var quotes = Quotations.Within(_tokens, sentence.First, sentence.End);
        var statements = _statements[sentence].ToList();
        if (statements.Count == 0)
        {
            yield return new ConcessionClause(sentence, null, Beginning(sentence), sentence.End, quotes);
            yield break;
        }
        var first = Beginning(sentence);
        // A verb that was not read may stand before the first that was: "Norway cede relinquish and convey ..., and shall".
        if (StartOf(statements[0]) is var lead && lead - first >= FewestWordsBefore)
            yield return new ConcessionClause(sentence, null, first, lead, quotes) { IsLead = true };
        for (var index = 0; index < statements.Count; index++)
        {
            var end = index + 1 < statements.Count ? Math.Max(first, StartOf(statements[index + 1])) : sentence.End;
            yield return new ConcessionClause(sentence, statements[index], first, end, quotes);
            first = end;
        }
    }

    // "[Norway: The islands are ...]": behind the label.
    private int Beginning(Sentence sentence) => Proposal(sentence.First) is { } proposal ? Math.Min(_tokens.FirstOf(proposal.Content), sentence.End) : sentence.First;

    private Alternative? Proposal(int token)
    {
        var last = Sorted.IndexFrom(_proposals, token + 1, proposal => proposal.First) - 1;
        return last >= 0 && token < _proposals[last].End ? _proposals[last] : null;
    }

    private int StartOf(Statement statement) => _tokens.FirstOf(statement.Passage);
}
