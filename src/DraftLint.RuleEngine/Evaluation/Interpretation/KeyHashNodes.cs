namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>The hash of a join key.</summary>
internal sealed class KeyHashNode(KeyKind kind, StringComparer? comparer, Node key) : IntNode
{
    public override int GetInt(object?[] row) => kind switch
    {
        KeyKind.Text => KeyHash.OfText((string?)key.Get(row), comparer),
        KeyKind.Reference => KeyHash.OfReference(key.Get(row)),
        KeyKind.Number => key.GetInt(row),
        _ => KeyHash.OfValue(key.Get(row)),
    };
}
