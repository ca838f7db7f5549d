using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>Says what follows a comment: the provision with all below it, or the paragraph where that begins no provision.</summary>
internal sealed class SuppressedText
{
    private readonly SourceText _source;
    private readonly Block[] _blocks;
    private readonly Provision[] _provisions;
    private readonly int[] _lastBelow;
    private readonly Dictionary<int, int> _ends = [];

    public SuppressedText(Agreement agreement)
    {
        _source = agreement.Draft.Source;
        _blocks = [.. agreement.Draft.Blocks.OrderBy(block => block.Source.Start)];
        _provisions = [.. agreement.Provisions.Skip(1).Where(provision => provision.Start != null).OrderBy(provision => provision.Start!.Span.Start).ThenBy(provision => provision.Index)];
        _lastBelow = LastBelow(agreement.Provisions);
    }

    /// <summary>The characters of the source that a comment covers; empty at the end of the text.</summary>
    public TextSpan After(TextSpan comment)
    {
        var at = Sorted.IndexFrom(_blocks, comment.End, block => block.Source.Start);
        if (at > 0 && _blocks[at - 1].Source.End > comment.End && !_source.Slice(TextSpan.FromBounds(comment.End, _blocks[at - 1].Source.End)).IsWhiteSpace())
            return TextSpan.FromBounds(comment.End, _blocks[at - 1].Source.End);
        if (at == _blocks.Length)
            return new TextSpan(comment.End, 0);
        var block = _blocks[at];
        var start = block.MarkerSpan.IsEmpty ? block.Source.Start : block.MarkerSpan.Start;
        var first = Sorted.IndexFrom(_provisions, start, provision => provision.Start!.Span.Start);
        return first < _provisions.Length && _provisions[first].Start!.Span.Start < block.Source.End
            ? TextSpan.FromBounds(start, EndOf(_provisions[first], start))
            : TextSpan.FromBounds(start, block.Source.End);
    }

    // The first provision behind it that is not below it. Asked once for each: many comments may stand before one provision.
    private int EndOf(Provision provision, int start)
    {
        if (_ends.TryGetValue(provision.Index, out var end))
            return end;
        var next = Sorted.IndexFrom(_provisions, start, candidate => candidate.Start!.Span.Start);
        while (next < _provisions.Length && _provisions[next].Index >= provision.Index && _provisions[next].Index <= _lastBelow[provision.Index])
            next++;
        return _ends[provision.Index] = next < _provisions.Length ? Math.Max(start, _provisions[next].Start!.Span.Start) : _source.Content.Length;
    }

    // For each provision the index of the last one below it: one pass from the end.
    private static int[] LastBelow(IReadOnlyList<Provision> provisions)
    {
        var last = new int[provisions.Count];
        for (var index = provisions.Count - 1; index >= 0; index--)
        {
            last[index] = Math.Max(last[index], index);
            if (provisions[index].Parent is { } parent)
                last[parent.Index] = Math.Max(last[parent.Index], last[index]);
        }
        return last;
    }
}
