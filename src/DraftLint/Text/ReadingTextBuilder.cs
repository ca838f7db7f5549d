using System.Text;

namespace DraftLint.Text;

/// <summary>Collects a <see cref="ReadingText"/> piece by piece, in reading order.</summary>
internal sealed class ReadingTextBuilder(SourceText source)
{
    private readonly StringBuilder _content = new(source.Content.Length + 16);
    private int[] _starts = new int[64];
    private int[] _sourceStarts = new int[64];
    private int[] _sourceLengths = new int[64];
    private int _count;

    public int Length => _content.Length;

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
        if (_content.Length > 0)
            Add("\n\n", new TextSpan(sourceOffset, 0));
    }

    public ReadingText Build() =>
        new(source, _content.ToString(), _starts[.._count], _sourceStarts[.._count], _sourceLengths[.._count]);

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
            _starts[_count] = _content.Length;
            _sourceStarts[_count] = span.Start;
            _sourceLengths[_count++] = span.Length;
        }
        else
        {
            _sourceLengths[_count - 1] += span.Length;
        }
        _content.Append(text);
    }

    private bool Continues(int length, TextSpan span)
    {
        if (_count == 0 || length != span.Length)
            return false;
        var last = _count - 1;
        return _sourceLengths[last] == _content.Length - _starts[last] && _sourceStarts[last] + _sourceLengths[last] == span.Start;
    }
}
