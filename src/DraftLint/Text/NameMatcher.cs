namespace DraftLint.Text;

/// <summary>A name as the numbers of its words.</summary>
/// <param name="Words">The words.</param>
/// <param name="Meaning">Whom it stands for.</param>
internal sealed record Name<T>(int[] Words, T Meaning)
    where T : class;

/// <summary>Finds names that are not in the vocabulary: those of a position file. Matches capitals as written.</summary>
internal sealed class NameMatcher<T>
    where T : class
{
    private readonly Dictionary<int, List<Name<T>>> _byFirst = [];

    /// <summary>Adds a spelling.</summary>
    public void Add(int[] words, T meaning) =>
        (_byFirst.TryGetValue(words[0], out var list) ? list : _byFirst[words[0]] = []).Add(new Name<T>(words, meaning));

    /// <summary>The longest name that begins at a token and ends before another, or null.</summary>
    public Name<T>? At(Tokens tokens, int token, int end)
    {
        if (!tokens.Is(token, TokenTraits.Capitalised) || !_byFirst.TryGetValue(tokens.Id(token), out var names))
            return null;
        Name<T>? best = null;
        foreach (var name in names)
        {
            if ((best == null || name.Words.Length > best.Words.Length) && token + name.Words.Length <= end && Matches(tokens, token, name.Words))
                best = name;
        }
        return best;
    }

    private static bool Matches(Tokens tokens, int token, int[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (tokens.Id(token + i) != words[i])
                return false;
        }
        return true;
    }
}
