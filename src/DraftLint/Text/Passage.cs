namespace DraftLint.Text;

/// <summary>Words of a draft and where they stand: a span of the source, and the text that a reader sees there.</summary>
public sealed class Passage : IPlaced, IEquatable<Passage>, IComparable<Passage>
{
    private readonly ReadingText? _reading;
    private readonly TextSpan _read;

    // Most passages are never asked where they stand in the source; finding it takes a search. Negative until asked.
    private int _start = -1;
    private int _end;

    /// <summary>A passage of text as a reader sees it.</summary>
    /// <param name="reading">The reading text.</param>
    /// <param name="span">Offsets in the reading text.</param>
    internal Passage(ReadingText reading, TextSpan span)
    {
        _reading = reading;
        _read = span;
        Source = reading.Source;
    }

    /// <summary>A passage of the source itself: a hidden character, a comment.</summary>
    public Passage(SourceText source, TextSpan span)
    {
        Source = source;
        (_end, _start) = (span.End, span.Start);
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>Where the words stand in the source, in UTF-16 units.</summary>
    public TextSpan Span
    {
        get
        {
            // Two threads may both search; they find the same, and the start is written last.
            if (Volatile.Read(ref _start) < 0)
            {
                var span = _reading!.ToSource(_read);
                _end = span.End;
                Volatile.Write(ref _start, span.Start);
            }
            return TextSpan.FromBounds(_start, _end);
        }
    }

    /// <summary>The words as a reader sees them, on one line.</summary>
    public string Text => OnOneLine(_reading == null ? Source.Slice(Span) : _reading.Content.AsSpan(_read.Start, _read.Length));

    /// <summary>Where the words begin: line and column from 1.</summary>
    public TextPosition Position => Source.GetPosition(Span.Start);

    /// <summary>Where the words end (exclusive).</summary>
    public TextPosition EndPosition => Source.GetPosition(Span.End);

    // Where the words stand in the reading text; empty for a passage of the source itself.
    internal TextSpan ReadingSpan => _read;

    Passage IPlaced.Passage => this;

    /// <summary>
    /// Where one of the phrases stands in it, whatever its case: words in order, where <c>a/b</c> is a choice, <c>word?</c> may be left out and
    /// <c>#</c> stands for any number.
    /// </summary>
    public IEnumerable<Passage> Mentions(params string[] phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return _reading?.Words is { } words ? words.Within(_read, phrases) : [];
    }

    public bool Equals(Passage? other) => other != null && Source == other.Source && Span == other.Span;

    public override bool Equals(object? obj) => Equals(obj as Passage);

    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>Orders passages of one file by their place.</summary>
    public int CompareTo(Passage? other) => other is null ? 1 : Span.CompareTo(other.Span);

    public override string ToString() => Text;

    public static bool operator ==(Passage? left, Passage? right) => Equals(left, right);

    public static bool operator !=(Passage? left, Passage? right) => !Equals(left, right);

    public static bool operator <(Passage left, Passage right) => left.CompareTo(right) < 0;

    public static bool operator >(Passage left, Passage right) => left.CompareTo(right) > 0;

    public static bool operator <=(Passage left, Passage right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Passage left, Passage right) => left.CompareTo(right) >= 0;

    // A soft-wrapped or struck passage holds line ends and runs of blanks that a reader does not see.
    private static string OnOneLine(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('\n', '\r', '\t') < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0)
            return text.ToString();
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = c is ' ' or '\n' or '\r' or '\t';
            if (!blank || (line.Length > 0 && line[^1] != ' '))
                line.Append(blank ? ' ' : c);
        }
        return line.ToString().TrimEnd(' ');
    }
}
