using System.Diagnostics;

namespace DraftLint.Diagnostics;

/// <summary>What the stages of a run and its rules cost, summed over all drafts and threads. A run without one measures nothing.</summary>
public sealed class RunTimes
{
    private readonly Dictionary<string, long> _stages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rules = new(StringComparer.Ordinal);
    private readonly object _gate = new();

    // The rules are prepared while the first draft is read, so that either may end first.
    /// <summary>The milliseconds of each stage, in the order in which they first came; preparing the rules leads.</summary>
    public IReadOnlyList<(string Stage, double Milliseconds)> Stages => [.. Of(_stages).OrderBy(stage => stage.Name != "prepare")];

    /// <summary>The milliseconds of each rule that was measured.</summary>
    public IReadOnlyList<(string Rule, double Milliseconds)> Rules => Of(_rules);

    /// <summary>Does something, and counts its time to a stage.</summary>
    /// <param name="times">Where it is counted; null: nowhere.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="act">What is done.</param>
    public static T Measure<T>(RunTimes? times, string stage, Func<T> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (times == null)
            return act();
        var start = Stopwatch.GetTimestamp();
        try
        {
            return act();
        }
        finally
        {
            times.Add(times._stages, stage, Stopwatch.GetTimestamp() - start);
        }
    }

    /// <inheritdoc cref="Measure{T}(RunTimes?, string, Func{T})"/>
    public static void Measure(RunTimes? times, string stage, Action act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Measure<object?>(times, stage, () =>
        {
            act();
            return null;
        });
    }

    /// <summary>Counts time to a rule.</summary>
    /// <param name="rule">Its id.</param>
    /// <param name="ticks">The time, as <see cref="Stopwatch"/> counts.</param>
    public void AddToRule(string rule, long ticks) => Add(_rules, rule, ticks);

    private void Add(Dictionary<string, long> sums, string name, long ticks)
    {
        lock (_gate)
            sums[name] = sums.GetValueOrDefault(name) + ticks;
    }

    private IReadOnlyList<(string Name, double Milliseconds)> Of(Dictionary<string, long> sums)
    {
        lock (_gate)
            return [.. sums.Select(sum => (sum.Key, sum.Value * 1000.0 / Stopwatch.Frequency))];
    }
}
