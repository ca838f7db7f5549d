using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Facts by their sentence and, in it, by their place: a sentence may hold thousands, each is looked up and not searched for.</summary>
/// <param name="facts">Facts that do not overlap, in each sentence in text order.</param>
/// <param name="sentence">The sentence of a fact.</param>
/// <param name="first">Its first token.</param>
/// <param name="end">The token behind it.</param>
internal sealed class PlacedFacts<T>(IEnumerable<T> facts, Func<T, Sentence> sentence, Func<T, int> first, Func<T, int> end)
    where T : class
{
    private readonly Dictionary<Sentence, List<T>> _bySentence = facts.GroupBy(sentence).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>The first fact of a sentence that begins between two tokens, or null.</summary>
    public T? FirstWithin(Sentence sentence, int from, int to)
    {
        if (!_bySentence.TryGetValue(sentence, out var here))
            return null;
        var at = Sorted.IndexFrom(here, from, first);
        return at < here.Count && first(here[at]) < to ? here[at] : null;
    }

    /// <summary>The facts of a sentence that begin between two tokens.</summary>
    public IEnumerable<T> Within(Sentence sentence, int from, int to)
    {
        if (!_bySentence.TryGetValue(sentence, out var here))
            yield break;
        for (var at = Sorted.IndexFrom(here, from, first); at < here.Count && first(here[at]) < to; at++)
            yield return here[at];
    }

    /// <summary>True when a token belongs to a fact.</summary>
    public bool Covers(Sentence sentence, int token)
    {
        if (!_bySentence.TryGetValue(sentence, out var here))
            return false;
        var last = Sorted.IndexFrom(here, token + 1, first) - 1;
        return last >= 0 && token < end(here[last]);
    }
}
