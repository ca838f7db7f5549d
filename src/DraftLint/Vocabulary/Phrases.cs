using System.Diagnostics.CodeAnalysis;

namespace DraftLint.Vocabulary;

/// <summary>The phrases that one draft uses, by list, each list in text order and without overlaps.</summary>
internal sealed class Phrases(int lists)
{
    private readonly List<Hit>?[] _hits = new List<Hit>?[lists];

    public IReadOnlyList<Hit> All(WordList list) => _hits[list.Index] ?? (IReadOnlyList<Hit>)[];

    /// <summary>The first phrase of a list that lies between two tokens, if any.</summary>
    public bool TryFirst(WordList list, int first, int end, [NotNullWhen(true)] out Hit? hit)
    {
        var hits = _hits[list.Index];
        var at = hits == null ? 0 : IndexFrom(hits, first);
        if (hits == null || at == hits.Count || hits[at].End > end)
        {
            hit = null;
            return false;
        }
        hit = hits[at];
        return true;
    }

    public bool Any(WordList list, int first, int end) => TryFirst(list, first, end, out _);

    /// <summary>The phrases of a list that lie between two tokens.</summary>
    public IEnumerable<Hit> Within(WordList list, int first, int end)
    {
        var hits = _hits[list.Index];
        if (hits == null)
            yield break;
        for (var at = IndexFrom(hits, first); at < hits.Count && hits[at].End <= end; at++)
            yield return hits[at];
    }

    /// <summary>The phrase of a list that begins at a token, if any.</summary>
    public bool TryAt(WordList list, int token, [NotNullWhen(true)] out Hit? hit) => TryFirst(list, token, int.MaxValue, out hit) && hit.First == token;

    // A phrase that begins where another of its list began is longer; one that begins inside another is part of it.
    internal void Add(Hit hit)
    {
        var hits = _hits[hit.Entry.List.Index] ??= [];
        if (hits.Count > 0 && hits[^1].First == hit.First)
            hits[^1] = hit;
        else if (hits.Count == 0 || hits[^1].End <= hit.First)
            hits.Add(hit);
    }

    private static int IndexFrom(List<Hit> hits, int first)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].First < first)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
