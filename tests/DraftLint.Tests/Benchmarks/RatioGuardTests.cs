using DraftLint.Benchmarks;

namespace DraftLint.Tests.Benchmarks;

/// <summary>Whether a run got slower is judged by the median of the ratios, and by nothing that one disturbed run can move.</summary>
public class RatioGuardTests
{
    private const double Bound = RatioGuard.Bound;

    [Fact]
    public void The_bound_itself_holds() => Assert.True(Guard((Bound, 1), (Bound * 2, 2), (Bound / 2, 0.5)).Holds);

    [Fact]
    public void More_than_the_bound_does_not_hold() => Assert.False(Guard((Bound * 1.01, 1), (Bound * 1.01, 1), (1, 1)).Holds);

    [Fact]
    public void One_disturbed_pair_of_three_moves_nothing() => Assert.Equal(4, Guard((4, 1), (400, 1), (4, 1)).Ratio);

    // The machine was twice as slow in the second pair, for both: the ratios are 4, 4 and 6, that of the medians would be 6.
    [Fact]
    public void The_ratio_is_taken_within_each_pair() => Assert.Equal(4, Guard((4, 1), (8, 2), (6, 1)).Ratio);

    private static RatioGuard Guard(params (double, double)[] pairs) => new(pairs);
}
