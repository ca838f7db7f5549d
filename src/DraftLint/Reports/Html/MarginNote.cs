using DraftLint.Diagnostics;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>A finding beside the passage that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Block">The index of the block that it stands beside.</param>
/// <param name="Words">The words in the reading text, inside the block; empty for what a reader does not see.</param>
internal sealed record MarginNote(Finding Finding, int Block, TextSpan Words)
{
    /// <summary>Its number in the report, from 1, in the order of reading.</summary>
    public int Number { get; init; }

    /// <summary>Where and why it was decided to live with it; null for a finding that counts.</summary>
    public string? Waiver { get; private init; }

    /// <summary>The same note, of a finding that somebody has decided to live with.</summary>
    public MarginNote Waived(WaivedFinding waived)
    {
        var where = waived.Kind == WaiverKind.Comment ? "in the text" : "by the baseline";
        return this with { Waiver = waived.Reason.Length == 0 ? where : $"{where}: {waived.Reason}" };
    }
}

/// <summary>Finds the block beside which a finding is told.</summary>
internal sealed class NotePlacement
{
    private readonly Draft _draft;

    // Footnotes come last in reading order, wherever they stand in the source.
    private readonly int[] _bySource;

    public NotePlacement(Draft draft)
    {
        _draft = draft;
        _bySource = [.. Enumerable.Range(0, draft.Blocks.Count).OrderBy(index => draft.Blocks[index].Source.Start)];
    }

    /// <summary>The notes in the order of the blocks; in a draft without a block, as if there were one without text.</summary>
    public IEnumerable<MarginNote> Place(LintResult result) =>
        result.Findings.Select(Place).Concat(result.Waived.Select(waived => Place(waived.Finding).Waived(waived))).OrderBy(note => note.Block).ThenBy(note => note.Words.Start);

    private MarginNote Place(Finding finding)
    {
        if (_draft.Blocks.Count == 0)
            return new MarginNote(finding, 0, default);
        var passage = finding.Passage;
        if (!passage.ReadingSpan.IsEmpty)
            return In(finding, Sorted.IndexFrom(_draft.Blocks, passage.ReadingSpan.Start + 1, block => block.Reading.End), passage.ReadingSpan);
        var behind = Sorted.IndexFrom(_bySource, passage.Span.Start + 1, index => _draft.Blocks[index].Source.Start);
        var at = _bySource[Math.Max(0, behind - 1)];
        var block = _draft.Blocks[at].Reading;
        var start = OffsetOf(passage.Span.Start, block);
        return In(finding, at, TextSpan.FromBounds(start, Math.Max(start, OffsetOf(passage.Span.End, block))));
    }

    private MarginNote In(Finding finding, int index, TextSpan words)
    {
        index = Math.Min(index, _draft.Blocks.Count - 1);
        var block = _draft.Blocks[index].Reading;
        var start = Math.Clamp(words.Start, block.Start, block.End);
        return new MarginNote(finding, index, TextSpan.FromBounds(start, Math.Clamp(words.End, start, block.End)));
    }

    // The first character of a block that stands at or behind a place in the source.
    private int OffsetOf(int source, TextSpan block)
    {
        int low = block.Start, high = block.End;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_draft.Reading.ToSource(new TextSpan(middle, 1)).Start < source)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
