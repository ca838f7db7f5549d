using DraftLint.Vocabulary;

namespace DraftLint.VocabularyCompiler;

/// <summary>The trie while phrases are added to it.</summary>
internal sealed class GrowingTrie
{
    private readonly Dictionary<(int Node, int Word), int> _edges = [];

    /// <summary>How many nodes there are; the root is one.</summary>
    public int NodeCount { get; private set; } = 1;

    /// <summary>The node that a word leads to; a new one where there was none.</summary>
    public int Add(int node, int word)
    {
        if (!_edges.TryGetValue((node, word), out var target))
            _edges[(node, word)] = target = NodeCount++;
        return target;
    }

    /// <summary>The table as <see cref="PhraseTrie"/> reads it: at most half full.</summary>
    public int[] ToSlots()
    {
        var slots = 16;
        while (slots < _edges.Count * 2)
            slots <<= 1;
        var numbers = new int[slots * PhraseTrie.EdgeSize];
        foreach (var ((node, word), target) in _edges.OrderBy(edge => edge.Value))
        {
            var slot = PhraseTrie.Slot(node, word) & (slots - 1);
            while (numbers[(slot * PhraseTrie.EdgeSize) + 1] != 0)
                slot = (slot + 1) & (slots - 1);
            int[] edge = [node, word, target];
            edge.CopyTo(numbers, slot * PhraseTrie.EdgeSize);
        }
        return numbers;
    }
}
