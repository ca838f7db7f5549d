using System.Linq.Expressions;

namespace DraftLint.RuleEngine.Definition;

/// <summary>What the author of a rule wrote, as written.</summary>
internal sealed class RuleBody
{
    public string? Name { get; set; }

    public int? Priority { get; set; }

    public List<Premise> Premises { get; } = [];

    public List<LambdaExpression> Filters { get; } = [];

    public List<RuleAction> Actions { get; } = [];
}

/// <summary>An action; a yielding one inserts what its expression makes.</summary>
internal sealed record RuleAction(LambdaExpression Expression, bool Yields);
