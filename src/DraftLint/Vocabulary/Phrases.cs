using System.Diagnostics.CodeAnalysis;

namespace DraftLint.Vocabulary;

/// <summary>The phrases that one draft uses, by list, each list in text order and without overlaps.</summary>
internal sealed class Phrases
{
    private readonly Lexicon _lexicon;

    // The phrases of all lists, one list behind the other: where those of a list begin; of each phrase its tokens and its entry.
    private readonly int[] _starts;
    private readonly int[] _firsts;
    private readonly byte[] _lengths;
    private readonly int[] _entries;

    // By list. Most phrases are only asked whether they are there: the others are made when they are first handed out.
    private readonly Hit[]?[] _hits;

    // For each token a bit for every list (modulo 64) of which a phrase begins there: most questions end here.
    private readonly ulong[] _begins;

    /// <param name="lexicon">Holds the entries.</param>
    /// <param name="found">The phrases.</param>
    /// <param name="tokens">How many tokens the draft has.</param>
    internal Phrases(Lexicon lexicon, PhraseCollector found, int tokens)
    {
        _lexicon = lexicon;
        (_starts, _firsts, _lengths, _entries) = found.ByList();
        _hits = new Hit[]?[_starts.Length - 1];
        _begins = new ulong[tokens];
        for (var list = 0; list < _starts.Length - 1; list++)
        {
            for (var at = _starts[list]; at < _starts[list + 1]; at++)
                _begins[_firsts[at]] |= 1UL << list;
        }
    }

    public ArraySegment<Hit> All(WordList list) => Hits(list, _starts[list.Index], _starts[list.Index + 1]);

    /// <summary>The first phrase of a list that lies between two tokens, if any.</summary>
    public bool TryFirst(WordList list, int first, int end, [NotNullWhen(true)] out Hit? hit)
    {
        var at = IndexFrom(list, first);
        hit = Lies(list, at, end) ? HitAt(list, at) : null;
        return hit != null;
    }

    public bool Any(WordList list, int first, int end) => Lies(list, IndexFrom(list, first), end);

    /// <summary>True when a phrase of one of the lists lies between two tokens.</summary>
    public bool Any(WordList[] lists, int first, int end)
    {
        foreach (var list in lists)
        {
            if (Any(list, first, end))
                return true;
        }
        return false;
    }

    /// <summary>The phrases of a list that lie between two tokens.</summary>
    public ArraySegment<Hit> Within(WordList list, int first, int end)
    {
        var from = IndexFrom(list, first);
        var to = from;
        while (Lies(list, to, end))
            to++;
        return Hits(list, from, to);
    }

    /// <summary>The phrase of a list that begins at a token, if any.</summary>
    public bool TryAt(WordList list, int token, [NotNullWhen(true)] out Hit? hit)
    {
        var at = IndexAt(list, token);
        hit = at < 0 ? null : HitAt(list, at);
        return hit != null;
    }

    /// <summary>True when a phrase of a list begins at a token.</summary>
    public bool Begins(WordList list, int token) => IndexAt(list, token) >= 0;

    /// <summary>True when a phrase of one of the lists begins at a token.</summary>
    public bool BeginsAny(WordList[] lists, int token)
    {
        if ((uint)token >= (uint)_begins.Length || _begins[token] == 0)
            return false;
        foreach (var list in lists)
        {
            if (Begins(list, token))
                return true;
        }
        return false;
    }

    private bool Lies(WordList list, int at, int end) => at < _starts[list.Index + 1] && _firsts[at] + _lengths[at] <= end;

    private ArraySegment<Hit> Hits(WordList list, int from, int to)
    {
        if (from == to)
            return ArraySegment<Hit>.Empty;
        for (var at = from; at < to; at++)
            HitAt(list, at);
        return new ArraySegment<Hit>(_hits[list.Index]!, from - _starts[list.Index], to - from);
    }

    private Hit HitAt(WordList list, int at)
    {
        var first = _starts[list.Index];
        var hits = _hits[list.Index] ??= new Hit[_starts[list.Index + 1] - first];
        return hits[at - first] ??= new Hit(_firsts[at], _firsts[at] + _lengths[at], _lexicon.EntryAt(_entries[at]));
    }

    private int IndexAt(WordList list, int token)
    {
        if ((uint)token >= (uint)_begins.Length || (_begins[token] & (1UL << list.Index)) == 0)
            return -1;
        var at = IndexFrom(list, token);
        return at < _starts[list.Index + 1] && _firsts[at] == token ? at : -1;
    }

    private int IndexFrom(WordList list, int first)
    {
        int low = _starts[list.Index], high = _starts[list.Index + 1];
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_firsts[middle] < first)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
