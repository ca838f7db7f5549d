namespace DraftLint.Vocabulary;

/// <summary>
/// A trie over word numbers: node 0 is the root, and also the answer "no such way". Edges live in one hash table: node, word and
/// target of each stand side by side.
/// </summary>
internal sealed class PhraseTrie
{
    /// <summary>How many numbers an edge takes.</summary>
    public const int EdgeSize = 3;

    private readonly int[] _numbers;
    private readonly int _start;
    private readonly int _mask;

    /// <param name="numbers">Holds the table.</param>
    /// <param name="start">Where the table begins.</param>
    /// <param name="slots">How many edges it has room for: a power of two, more than there are edges.</param>
    public PhraseTrie(int[] numbers, int start, int slots)
    {
        _numbers = numbers;
        _start = start;
        _mask = slots - 1;
    }

    /// <summary>The node that a word leads to, or 0.</summary>
    public int Next(int node, int word)
    {
        for (var slot = Slot(node, word) & _mask; ; slot = (slot + 1) & _mask)
        {
            var at = _start + (slot * EdgeSize);
            // Words are numbered from 1.
            if (_numbers[at + 1] == 0)
                return 0;
            if (_numbers[at] == node && _numbers[at + 1] == word)
                return _numbers[at + 2];
        }
    }

    /// <summary>Where an edge is looked for first, before the size of the table is minded.</summary>
    public static int Slot(int node, int word) => (int)(((((ulong)(uint)node << 32) | (uint)word) * 0x9E3779B97F4A7C15UL) >> 40);
}
