using System.Buffers;

namespace DraftLint.Text;

/// <summary>Collects a <see cref="ReadingText"/> piece by piece, in reading order.</summary>
internal sealed class ReadingTextBuilder(SourceText source)
{
    // Of larger texts what they are collected in is not worth keeping for the next.
    private const int MostKept = 1 << 18;

    private char[] _content = source.Content.Length > MostKept ? new char[source.Content.Length + 16] : ArrayPool<char>.Shared.Rent(source.Content.Length + 16);
    private int[] _starts = new int[64];
    private int[] _sourceStarts = new int[64];
    private int[] _sourceLengths = new int[64];
    private int _count;

    public int Length { get; private set; }

    /// <summary>Adds characters that stand one for one for those of the source; invisible ones are left out.</summary>
    public void Copy(ReadOnlySpan<char> text, int start)
    {
        var at = 0;
        while (at < text.Length)
        {
            var run = Characters.IndexOf(text[at..], Characters.Invisible);
            if (run < 0)
                run = text.Length - at;
            if (run > 0)
                Add(text.Slice(at, run), new TextSpan(start + at, run));
            at += run + 1;
        }
    }

    /// <summary>Adds characters that stand for a span of the source: a decoded entity, a line feed for a line break.</summary>
    public void Decode(ReadOnlySpan<char> text, TextSpan span) => Add(text, span);

    /// <summary>Ends a block: two line feeds, so that no word and no sentence runs on.</summary>
    public void EndBlock(int sourceOffset)
    {
        if (Length > 0)
            Add("\n\n", new TextSpan(sourceOffset, 0));
    }

    /// <summary>The text. Nothing can be added behind it.</summary>
    public ReadingText Build()
    {
        var content = new string(_content, 0, Length);
        GiveBack();
        _content = [];
        return new ReadingText(source, content, _starts[.._count], _sourceStarts[.._count], _sourceLengths[.._count]);
    }

    private void Add(ReadOnlySpan<char> text, TextSpan span)
    {
        if (text.IsEmpty)
            return;
        if (!Continues(text.Length, span))
        {
            if (_count == _starts.Length)
            {
                Array.Resize(ref _starts, _count * 2);
                Array.Resize(ref _sourceStarts, _count * 2);
                Array.Resize(ref _sourceLengths, _count * 2);
            }
            _starts[_count] = Length;
            _sourceStarts[_count] = span.Start;
            _sourceLengths[_count++] = span.Length;
        }
        else
        {
            _sourceLengths[_count - 1] += span.Length;
        }
        if (Length + text.Length > _content.Length)
            Grow(text.Length);
        text.CopyTo(_content.AsSpan(Length));
        Length += text.Length;
    }

    private void Grow(int length)
    {
        var size = Math.Max(2 * _content.Length, Length + length);
        var larger = size > MostKept ? new char[size] : ArrayPool<char>.Shared.Rent(size);
        _content.AsSpan(0, Length).CopyTo(larger);
        GiveBack();
        _content = larger;
    }

    // The pool hands out no array that is longer than the next power of two.
    private void GiveBack()
    {
        if (_content.Length <= MostKept)
            ArrayPool<char>.Shared.Return(_content);
    }

    private bool Continues(int length, TextSpan span)
    {
        if (_count == 0 || length != span.Length)
            return false;
        var last = _count - 1;
        return _sourceLengths[last] == Length - _starts[last] && _sourceStarts[last] + _sourceLengths[last] == span.Start;
    }
}
