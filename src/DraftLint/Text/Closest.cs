namespace DraftLint.Text;

/// <summary>Finds what the user may have meant.</summary>
public static class Closest
{
    // Longer than any name; comparing costs the product of the lengths.
    private const int MostLetters = 100;

    /// <summary>The known word with the fewest differing letters; null when none is close. Of equals the one that begins most alike, then the first in ordinal order.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length > MostLetters)
            return null;
        var limit = Math.Max(1, word.Length / 3) + 1;
        return known
            .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(found => found.distance <= limit)
            .OrderBy(found => found.distance)
            .ThenByDescending(found => word.AsSpan().CommonPrefixLength(found.candidate))
            .ThenBy(found => found.candidate, StringComparer.Ordinal)
            .Select(found => found.candidate)
            .FirstOrDefault();
    }

    /// <summary>"; did you mean X?", or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) => To(word, known) is { } candidate ? $"; did you mean {candidate}?" : "";

    // Levenshtein: letters added, left out or replaced.
    internal static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
