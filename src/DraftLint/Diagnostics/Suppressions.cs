using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>Takes the findings out that the comments of a draft suppress, and tells of comments that suppress none.</summary>
internal sealed class Suppressions
{
    private readonly SuppressionPolicy _policy;
    private readonly IReadOnlyList<Suppression> _read;
    private readonly List<Finding> _faults;
    private readonly List<Range> _ranges = [];

    public Suppressions(Agreement agreement, SuppressionPolicy policy)
    {
        _policy = policy;
        var reader = new SuppressionReader(policy);
        _read = reader.Read(agreement.Draft);
        _faults = [.. reader.Faults];
        if (_read.Count > 0)
            FindRanges(agreement);
    }

    /// <summary>How many comments ask for something.</summary>
    public int Count => _read.Count;

    /// <summary>What is told of the comments where they do not count.</summary>
    public IEnumerable<Finding> Unheeded => _policy.Told.Contains(LinterRules.UntrustedSettings)
        ? _read.Where(suppression => suppression.Kind != SuppressionKind.End).Select(suppression => LinterRules.UntrustedSettings.At(suppression.Comment, suppression.Words, "would suppress findings"))
        : [];

    /// <summary>Parts findings, which are in the order of the text, into those that stay and those that are suppressed.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="ran">The ids of the rules that ran: a comment about another is not called useless.</param>
    public (List<Finding> Kept, List<WaivedFinding> Waived) Apply(IReadOnlyList<Finding> findings, IReadOnlySet<string> ran)
    {
        var kept = new List<Finding>();
        var waived = new List<WaivedFinding>();
        var open = new OpenRanges(_ranges);
        foreach (var finding in findings)
        {
            var suppression = finding.Rule.Category == Category.Linter ? null : open.Find(finding.Passage.Span.Start, finding.Rule.Id);
            if (suppression == null)
            {
                kept.Add(finding);
                continue;
            }
            suppression.IsUsed = true;
            waived.Add(new WaivedFinding(finding, WaiverKind.Comment, suppression.Reason));
        }
        TellUseless(ran);
        kept.AddRange(_faults);
        return (kept, waived);
    }

    private void TellUseless(IReadOnlySet<string> ran)
    {
        if (!_policy.Told.Contains(LinterRules.UselessSuppression))
            return;
        var judged = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var suppression in _read)
        {
            if (suppression is { IsUsed: false, Kind: not SuppressionKind.End } && suppression.Ids.All(HasRun))
                _faults.Add(LinterRules.UselessSuppression.At(suppression.Comment, suppression.Words, "suppresses nothing; remove it"));
        }

        bool HasRun(string id)
        {
            if (!judged.TryGetValue(id, out var all))
                judged[id] = all = _policy.Known.Where(rule => rule.Id.StartsWith(id, StringComparison.Ordinal)).All(rule => ran.Contains(rule.Id));
            return all;
        }
    }

    private void FindRanges(Agreement agreement)
    {
        var text = new SuppressedText(agreement);
        var begun = new Dictionary<string, Stack<Range>>(StringComparer.Ordinal);
        foreach (var suppression in _read)
        {
            var span = suppression.Comment.Span;
            var covered = suppression.Kind == SuppressionKind.Next ? text.After(span) : TextSpan.FromBounds(span.End, agreement.Draft.Source.Content.Length);
            foreach (var id in suppression.Ids)
            {
                if (suppression.Kind == SuppressionKind.End)
                    End(begun, id, suppression);
                else
                    Begin(begun, new Range(id, covered.Start, suppression) { End = covered.End });
            }
        }
        _ranges.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private void Begin(Dictionary<string, Stack<Range>> begun, Range range)
    {
        _ranges.Add(range);
        if (range.Suppression.Kind != SuppressionKind.Begin)
            return;
        if (!begun.TryGetValue(range.Id, out var stack))
            begun[range.Id] = stack = new Stack<Range>();
        stack.Push(range);
    }

    private void End(Dictionary<string, Stack<Range>> begun, string id, Suppression suppression)
    {
        if (begun.TryGetValue(id, out var stack) && stack.TryPop(out var range))
            range.End = suppression.Comment.Span.Start;
        else if (_policy.Told.Contains(LinterRules.UselessSuppression))
            _faults.Add(LinterRules.UselessSuppression.At(suppression.Comment, suppression.Words, $"restores {id}, which nothing above disables"));
    }

    // An id and the text where findings of rules that begin so are suppressed.
    private sealed class Range(string id, int start, Suppression suppression)
    {
        public string Id { get; } = id;

        public int Start { get; } = start;

        public int End { get; set; }

        public Suppression Suppression { get; } = suppression;
    }

    // Goes along the text with the findings: for each id the ranges that have begun, the innermost on top.
    private sealed class OpenRanges(List<Range> ranges)
    {
        private readonly Dictionary<string, Stack<Range>> _open = new(StringComparer.Ordinal);
        private int _next;

        public Suppression? Find(int offset, string rule)
        {
            while (_next < ranges.Count && ranges[_next].Start <= offset)
                Open(ranges[_next++]);
            for (var length = _open.Count == 0 ? 0 : rule.Length; length > 1; length--)
            {
                if (Innermost(rule[..length], offset) is { } range)
                    return range.Suppression;
            }
            return null;
        }

        private void Open(Range range)
        {
            if (!_open.TryGetValue(range.Id, out var stack))
                _open[range.Id] = stack = new Stack<Range>();
            stack.Push(range);
        }

        private Range? Innermost(string id, int offset)
        {
            if (!_open.TryGetValue(id, out var stack))
                return null;
            while (stack.TryPeek(out var range))
            {
                if (range.End > offset)
                    return range;
                stack.Pop();
            }
            return null;
        }
    }
}
