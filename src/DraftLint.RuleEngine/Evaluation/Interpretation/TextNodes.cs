namespace DraftLint.RuleEngine.Evaluation.Interpretation;

/// <summary>A comparison of texts that says how to compare: the calls that conditions make most, and of a shape of their own.</summary>
internal sealed class TextComparisonNode(string method, Node left, Node right, StringComparison comparison) : BoolNode
{
    public static bool Knows(string method) => method is nameof(string.Equals) or nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.Contains);

    public override bool GetBool(object?[] row)
    {
        var (text, other) = ((string?)left.Get(row), (string?)right.Get(row));
        return method switch
        {
            nameof(string.StartsWith) => text!.StartsWith(other!, comparison),
            nameof(string.EndsWith) => text!.EndsWith(other!, comparison),
            nameof(string.Contains) => text!.Contains(other!, comparison),
            _ => string.Equals(text, other, comparison),
        };
    }
}
