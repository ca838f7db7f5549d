namespace DraftLint.Text;

/// <summary>
/// The text as a reader sees it: no Markdown marks, no invisible characters, entities decoded, one line feed for a line break and
/// two between blocks. Every character knows the characters of the source that it stands for.
/// </summary>
public sealed class ReadingText
{
    private readonly int[] _starts;
    private readonly int[] _sourceStarts;
    private readonly int[] _sourceLengths;

    internal ReadingText(SourceText source, string content, int[] starts, int[] sourceStarts, int[] sourceLengths)
    {
        Source = source;
        Content = content;
        _starts = starts;
        _sourceStarts = sourceStarts;
        _sourceLengths = sourceLengths;
    }

    /// <summary>Where the characters come from.</summary>
    public SourceText Source { get; }

    /// <summary>The characters that a reader sees.</summary>
    public string Content { get; }

    // Set once the words of the text have been read.
    internal WordSearch? Words { get; set; }

    /// <summary>The span of the source that shows the characters of <paramref name="span"/>.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (_starts.Length == 0)
            return default;
        var start = SourceOf(span.Start).Start;
        return span.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Math.Max(start, SourceOf(span.End - 1).End));
    }

    // A piece is either copied (as many characters in the source as here) or decoded (an entity, say): then each of its
    // characters stands for the whole of it.
    private TextSpan SourceOf(int offset)
    {
        var piece = Math.Max(Sorted.IndexFrom(_starts, _starts.Length, offset + 1) - 1, 0);
        var length = (piece + 1 < _starts.Length ? _starts[piece + 1] : Content.Length) - _starts[piece];
        if (length != _sourceLengths[piece])
            return new TextSpan(_sourceStarts[piece], _sourceLengths[piece]);
        return new TextSpan(_sourceStarts[piece] + (offset - _starts[piece]), 1);
    }
}
