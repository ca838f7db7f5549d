using DraftLint.RuleEngine.Explanation;
using DraftLint.RuleEngine.Planning;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>The facts of one firing. Explanations are worked out when asked for.</summary>
internal sealed class Match(RuleCase ruleCase, object?[] row, WorkingMemory memory) : IExplainedMatch
{
    public IRuleDefinition Rule => ruleCase.Rule;

    public IEnumerable<IFactMatch> Facts => ruleCase.Declarations.Select(
        bound => new FactMatch(bound.Declaration, row[bound.Variable.Slot]));

    public MatchTrigger Trigger => MatchTrigger.Created;

    public IReadOnlyList<ExplainedPremise> Premises
    {
        get
        {
            memory.ThrowIfDisposed();
            return new PremiseReader(ruleCase, row, memory).Read();
        }
    }
}
