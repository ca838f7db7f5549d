using System.Buffers;

namespace DraftLint.Vocabulary;

/// <summary>Takes the phrases of a draft in the order of the text and sorts them by list.</summary>
/// <param name="lists">How many lists there are.</param>
/// <param name="capacity">How many phrases are expected.</param>
internal sealed class PhraseCollector(int lists, int capacity) : IDisposable
{
    // Of each phrase its list, its tokens and its entry.
    private const int Size = 4;

    // By list: one more than where its last phrase is kept.
    private readonly int[] _last = new int[lists];
    private readonly int[] _counts = new int[lists];
    private int[] _found = ArrayPool<int>.Shared.Rent(Size * capacity);
    private int _end;

    /// <summary>Takes a phrase. One that begins where another of its list began is longer; one that begins inside another is part of it.</summary>
    public void Add(int list, int first, int end, int entry)
    {
        var at = _last[list] - 1;
        if (at < 0 || _found[at + 2] <= first)
        {
            if (_end + Size > _found.Length)
                Grow();
            at = _end;
            _end += Size;
            _last[list] = at + 1;
            _counts[list]++;
        }
        else if (_found[at + 1] != first)
        {
            return;
        }
        (_found[at], _found[at + 1], _found[at + 2], _found[at + 3]) = (list, first, end, entry);
    }

    /// <summary>The phrases, list by list: where those of each list begin, and where those of the last end; then their first tokens, how many tokens they have, and their entries.</summary>
    public (int[] Starts, int[] Firsts, byte[] Lengths, int[] Entries) ByList()
    {
        var starts = new int[lists + 1];
        for (var list = 0; list < lists; list++)
            starts[list + 1] = starts[list] + _counts[list];
        var next = starts.AsSpan().ToArray();
        var (firsts, lengths, entries) = (new int[starts[lists]], new byte[starts[lists]], new int[starts[lists]]);
        for (var at = 0; at < _end; at += Size)
        {
            var place = next[_found[at]]++;
            // No phrase of the vocabulary is as long as a byte can tell.
            (firsts[place], lengths[place], entries[place]) = (_found[at + 1], checked((byte)(_found[at + 2] - _found[at + 1])), _found[at + 3]);
        }
        return (starts, firsts, lengths, entries);
    }

    /// <summary>Gives back what the phrases were kept in.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(_found);

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(2 * _found.Length);
        _found.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<int>.Shared.Return(_found);
        _found = larger;
    }
}
