using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Evaluation;

/// <summary>An expression of a rule, ready to be evaluated for the row of a match. Prepared on first use, shared by all sessions.</summary>
internal sealed class Code<T>(Term term)
{
    private Func<object?[], T>? _compiled;

    public Term Term => term;

    public T Evaluate(object?[] row) => (_compiled ??= RowCompiler.Compile<T>(term))(row);
}
