namespace DraftLint.Benchmarks;

/// <summary>
/// Judges the CPU time of DraftLint by that of parsing the same drafts. Each pair ran one right after the other, so that a busy or slow
/// machine weighs on both, and the median of the ratios is not moved by a few pairs that were disturbed.
/// </summary>
internal sealed class RatioGuard(IReadOnlyList<(double DraftLint, double Limit)> pairs)
{
    /// <summary>The largest ratio that passes.</summary>
    // About 30 % above the largest median of November 2026: 23 on a quiet machine of two cores, 25 with two programs that took all of both.
    // Lower it when DraftLint gets faster; raise it only for work that is worth what it costs.
    public const double Bound = 32;

    /// <summary>The median of the ratios of the pairs.</summary>
    public double Ratio { get; } = Median(pairs.Select(pair => pair.DraftLint / pair.Limit));

    public bool Holds => Ratio <= Bound;

    /// <summary>The middle of the values, or the upper one of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
