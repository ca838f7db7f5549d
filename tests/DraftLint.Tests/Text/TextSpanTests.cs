using DraftLint.Text;

namespace DraftLint.Tests.Text;

public class TextSpanTests
{
    [Theory]
    [InlineData(2, 5, 3, 4, true, true)]
    [InlineData(2, 5, 2, 5, true, true)]
    [InlineData(2, 5, 4, 6, false, true)]
    [InlineData(2, 5, 5, 6, false, false)]
    [InlineData(2, 5, 0, 2, false, false)]
    public void A_span_ends_before_its_end(int start, int end, int otherStart, int otherEnd, bool contains, bool overlaps)
    {
        var (span, other) = (TextSpan.FromBounds(start, end), TextSpan.FromBounds(otherStart, otherEnd));
        Assert.Equal((contains, overlaps), (span.Contains(other), span.Overlaps(other)));
    }

    [Fact]
    public void Spans_are_ordered_by_their_start_and_then_by_their_end()
    {
        TextSpan[] spans = [new(5, 1), new(2, 9), new(2, 3), new(0, 0)];
        Assert.Equal([new(0, 0), new(2, 3), new(2, 9), new(5, 1)], spans.Order());
    }
}
