using DraftLint.RuleEngine.Evaluation.Interpretation;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Evaluation;

/// <summary>
/// An expression of a rule, ready to be evaluated for the row of a match. It is prepared on first use, interpreted at first, and
/// compiled once it has been asked often enough to repay that. Shared by all sessions: a race between them does work twice at worst.
/// </summary>
internal sealed class Code<T>(Term term)
{
    /// <summary>
    /// Compiling takes about 250 microseconds, and 15 milliseconds the first time in a process; interpreting takes about 50
    /// nanoseconds longer than running compiled code. Measured in new processes with fifty rules: at 200 the first thousand facts
    /// take 75 ms instead of 31, and the first ten thousand 140 instead of 75; at 20,000 the first hundred thousand take 780
    /// instead of 480. A draft of 20 KB compiles nothing, and no draft is linted faster with less.
    /// </summary>
    private const int EvaluationsBeforeCompiling = 4096;

    private Func<object?[], T>? _compiled;
    private Node? _interpreted;
    private int _evaluations;

    public Term Term => term;

    public T Evaluate(object?[] row) => _compiled is { } compiled ? compiled(row) : Prepare(row);

    /// <summary>The same, for those who do not know the rule.</summary>
    /// <exception cref="ConditionFailure">The expression threw.</exception>
    public T Ask(object?[] row)
    {
        try
        {
            return Evaluate(row);
        }
        catch (Exception e)
        {
            throw new ConditionFailure(term, row, e);
        }
    }

    private T Prepare(object?[] row)
    {
        var node = _interpreted;
        if (_evaluations++ < EvaluationsBeforeCompiling && (node is not null || NodeBuilder.TryBuild(term, out node)))
        {
            _interpreted = node;
            return Interpret(node, row);
        }
        _compiled = RowCompiler.Compile<T>(term);
        _interpreted = null;
        return _compiled(row);
    }

    private static T Interpret(Node node, object?[] row) =>
        typeof(T) == typeof(bool) ? (T)(object)node.GetBool(row)
        : typeof(T) == typeof(int) ? (T)(object)node.GetInt(row)
        : (T)node.Get(row)!;
}
