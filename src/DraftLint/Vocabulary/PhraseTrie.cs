namespace DraftLint.Vocabulary;

/// <summary>A trie over word numbers: node 0 is the root, and also the answer "no such way". Edges live in one hash table.</summary>
internal sealed class PhraseTrie
{
    private long[] _keys = new long[16384];
    private int[] _targets = new int[16384];
    private int _edges;

    public int NodeCount { get; private set; } = 1;

    /// <summary>The node that a word leads to, or 0.</summary>
    public int Next(int node, int word)
    {
        var key = Key(node, word);
        for (var slot = Slot(key, _keys.Length); _keys[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] == key)
                return _targets[slot];
        }
        return 0;
    }

    public int Add(int node, int word)
    {
        var known = Next(node, word);
        if (known != 0)
            return known;
        if (++_edges * 2 > _keys.Length)
            Grow();
        Put(Key(node, word), NodeCount);
        return NodeCount++;
    }

    private void Put(long key, int target)
    {
        var slot = Slot(key, _keys.Length);
        while (_keys[slot] != 0)
            slot = (slot + 1) & (_keys.Length - 1);
        _keys[slot] = key;
        _targets[slot] = target;
    }

    private void Grow()
    {
        var (keys, targets) = (_keys, _targets);
        _keys = new long[keys.Length * 2];
        _targets = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
                Put(keys[i], targets[i]);
        }
    }

    // Word numbers start at 1, so that no key is 0.
    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private static int Slot(long key, int size) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 40) & (size - 1);
}
