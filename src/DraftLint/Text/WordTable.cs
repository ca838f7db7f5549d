using System.Runtime.InteropServices;

namespace DraftLint.Text;

/// <summary>
/// Gives every distinct word, whatever its case, a small number. The words of a vocabulary have the low numbers; the words that only
/// one draft uses follow, in a table of its own on top. No string is made for a word.
/// </summary>
internal sealed class WordTable
{
    private readonly WordTable? _base;
    private readonly int _firstId;
    private int[] _buckets;
    private uint[] _hashes;
    private string[] _texts;
    private int[] _starts;
    private int[] _lengths;
    private int[] _next;
    private int _count;

    /// <param name="base">The table that it stands on, or null.</param>
    /// <param name="capacity">How many words it has room for before it grows.</param>
    public WordTable(WordTable? @base = null, int capacity = 1024)
    {
        _base = @base;
        _firstId = @base?.EndId ?? 1;
        var size = 16;
        while (size < capacity)
            size <<= 1;
        _buckets = new int[size];
        _hashes = new uint[size];
        _texts = new string[size];
        _starts = new int[size];
        _lengths = new int[size];
        _next = new int[size];
    }

    /// <summary>A table that was made before: the words from number 1 on, all of them in one text. It takes no more words.</summary>
    public WordTable(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, ReadOnlySpan<int> hashes, ReadOnlySpan<int> buckets, ReadOnlySpan<int> next)
    {
        _firstId = 1;
        _count = starts.Length;
        _texts = new string[_count];
        Array.Fill(_texts, text);
        _starts = starts.ToArray();
        _lengths = lengths.ToArray();
        _hashes = MemoryMarshal.Cast<int, uint>(hashes).ToArray();
        _buckets = buckets.ToArray();
        _next = next.ToArray();
    }

    /// <summary>One more than the highest number in use.</summary>
    public int EndId => _firstId + _count;

    /// <summary>The number of a word, or 0 when the table does not know it.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    /// <summary>The number of the word at a place of a text; a new word gets the next free number.</summary>
    public int FindOrAdd(string text, int start, int length, uint hash)
    {
        var word = text.AsSpan(start, length);
        var id = Find(word, hash);
        if (id != 0)
            return id;
        if (_count == _hashes.Length)
            Grow();
        var bucket = (int)(hash & (uint)(_buckets.Length - 1));
        _hashes[_count] = hash;
        _texts[_count] = text;
        _starts[_count] = start;
        _lengths[_count] = length;
        _next[_count] = _buckets[bucket];
        _buckets[bucket] = ++_count;
        return _firstId + _count - 1;
    }

    /// <summary>The word of a number as it was first met.</summary>
    public ReadOnlySpan<char> WordOf(int id) => id < _firstId
        ? _base!.WordOf(id)
        : _texts[id - _firstId].AsSpan(_starts[id - _firstId], _lengths[id - _firstId]);

    // The rows that make a table again: hashes, buckets, followers.
    internal (int[] Hashes, int[] Buckets, int[] Next) Rows() => (MemoryMarshal.Cast<uint, int>(_hashes.AsSpan(0, _count)).ToArray(), [.. _buckets], _next[.._count]);

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * 16777619;
        return Mix(hash);
    }

    public static uint Mix(uint hash) => hash ^ (hash >> 15);

    /// <summary>Lower case, and one apostrophe for all: what makes two spellings one word.</summary>
    public static char Fold(char c) => c < 128
        ? (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c
        : c is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(c);

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        if (_base != null && _base.Find(word, hash) is var known and not 0)
            return known;
        for (var entry = _buckets[(int)(hash & (uint)(_buckets.Length - 1))]; entry != 0; entry = _next[entry - 1])
        {
            if (_hashes[entry - 1] == hash && Same(word, _texts[entry - 1].AsSpan(_starts[entry - 1], _lengths[entry - 1])))
                return _firstId + entry - 1;
        }
        return 0;
    }

    private static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && Fold(one[i]) != Fold(other[i]))
                return false;
        }
        return true;
    }

    private void Grow()
    {
        var size = _hashes.Length * 2;
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _texts, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _lengths, size);
        Array.Resize(ref _next, size);
        _buckets = new int[size];
        for (var i = 0; i < _count; i++)
        {
            var bucket = (int)(_hashes[i] & (uint)(size - 1));
            _next[i] = _buckets[bucket];
            _buckets[bucket] = i + 1;
        }
    }
}
