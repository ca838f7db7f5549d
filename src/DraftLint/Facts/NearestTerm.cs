using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Finds the defined term that comes closest to words that nothing defines: one that shares their last word, or their first.</summary>
internal sealed class NearestTerm
{
    private readonly Tokens _tokens;
    private readonly Dictionary<int, DefinedTerm> _byLast = [];
    private readonly Dictionary<int, DefinedTerm> _byFirst = [];

    public NearestTerm(Agreement agreement)
    {
        _tokens = agreement.Draft.Tokens;
        foreach (var term in agreement.DefinedTerms)
        {
            _byLast.TryAdd(term.Stems[^1], term);
            if (term.Stems.Length > 1)
                _byFirst.TryAdd(term.Stems[0], term);
        }
    }

    /// <summary>The closest term, or null when none shares a word at either end.</summary>
    public DefinedTerm? Of(int first, int end) => _byLast.GetValueOrDefault(_tokens.Stem(end - 1)) is { } last && last.Stems.Length > 1
        ? last
        : _byFirst.GetValueOrDefault(_tokens.Stem(first)) ?? _byLast.GetValueOrDefault(_tokens.Stem(end - 1));

    /// <summary>True when words and a term share two words or more, in order, and one of them differs or is missing.</summary>
    public static bool IsVariant(Tokens tokens, DefinedTerm term, int first, int end)
    {
        var words = end - first;
        if (term.Stems.Length < 3 || words < 2 || Math.Abs(term.Stems.Length - words) > 1)
            return false;
        var same = 0;
        while (same < Math.Min(words, term.Stems.Length) && tokens.Stem(first + same) == term.Stems[same])
            same++;
        var tail = 0;
        while (tail + same < Math.Min(words, term.Stems.Length) && tokens.Stem(end - 1 - tail) == term.Stems[^(tail + 1)])
            tail++;
        return same + tail >= 2 && Math.Max(words, term.Stems.Length) - same - tail == 1;
    }
}
