using DraftLint.Text;

namespace DraftLint.VocabularyCompiler;

/// <summary>
/// A phrase as a vocabulary file writes it: words and marks in order; <c>a/b</c> is a choice, a word that ends in <c>?</c> may be left
/// out, and <c>#</c> stands for any number.
/// </summary>
internal sealed class PhrasePattern
{
    private readonly List<(List<int> Choices, bool Optional)> _steps = [];

    /// <summary>The words that are the whole phrase by themselves.</summary>
    public IReadOnlyList<int> SingleWords => _steps.Count == 1 ? _steps[0].Choices : [];

    public static PhrasePattern Read(string phrase, WordTable words)
    {
        var pattern = new PhrasePattern();
        var tokens = new Tokens(new ReadingText(new SourceText("", phrase), phrase, [], [], []), words);
        var choice = false;
        for (var token = 0; token < tokens.Count; token++)
        {
            if (tokens.IsMark(token, '/') && token > 0)
            {
                choice = true;
            }
            else if (tokens.IsMark(token, '?') && token > 0)
            {
                pattern._steps[^1] = (pattern._steps[^1].Choices, true);
            }
            else if (choice)
            {
                pattern._steps[^1].Choices.Add(tokens.Id(token));
                choice = false;
            }
            else
            {
                pattern._steps.Add(([tokens.Id(token)], false));
            }
        }
        return pattern;
    }

    /// <summary>The nodes at which the phrase may end, each once.</summary>
    public IReadOnlyList<int> AddTo(GrowingTrie trie)
    {
        var ends = new List<int> { 0 };
        foreach (var (choices, optional) in _steps)
        {
            var next = new List<int>();
            foreach (var node in ends)
            {
                foreach (var word in choices)
                    AddOnce(next, trie.Add(node, word));
            }
            foreach (var node in optional ? ends : [])
                AddOnce(next, node);
            ends = next;
        }
        ends.Remove(0);
        return ends;
    }

    // A phrase ends at a handful of nodes.
    private static void AddOnce(List<int> nodes, int node)
    {
        if (!nodes.Contains(node))
            nodes.Add(node);
    }
}
