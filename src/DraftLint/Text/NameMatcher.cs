namespace DraftLint.Text;

/// <summary>Finds names that are not in the vocabulary: those of a position file or the terms of a draft. Matches capitals as written.</summary>
internal sealed class NameMatcher<T>
    where T : class
{
    private readonly Tokens _tokens;
    private readonly Dictionary<int, List<(int[] Ids, T Meaning)>> _names = [];

    public NameMatcher(Tokens tokens) => _tokens = tokens;

    /// <summary>Adds a spelling; one with a word that the draft never uses cannot occur and is left out.</summary>
    public void Add(string name, T meaning)
    {
        var table = new WordTable(_tokens.Words, 16);
        var words = new Tokens(new ReadingText(new SourceText("", name), name, [], [], []), table);
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = words.Id(i);
            if (ids[i] >= _tokens.Words.EndId)
                return;
        }
        if (ids.Length == 0)
            return;
        (_names.TryGetValue(ids[0], out var list) ? list : _names[ids[0]] = []).Add((ids, meaning));
    }

    /// <summary>The names between two tokens, the longest at each place.</summary>
    public IEnumerable<(int First, int End, T Meaning)> Within(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!_names.TryGetValue(_tokens.Id(token), out var names) || !_tokens.Is(token, TokenTraits.Capitalised))
                continue;
            (int[] Ids, T Meaning)? best = null;
            foreach (var name in names)
            {
                if ((best == null || name.Ids.Length > best.Value.Ids.Length) && token + name.Ids.Length <= end && Matches(token, name.Ids))
                    best = name;
            }
            if (best == null)
                continue;
            yield return (token, token + best.Value.Ids.Length, best.Value.Meaning);
            token += best.Value.Ids.Length - 1;
        }
    }

    private bool Matches(int token, int[] ids)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            if (_tokens.Id(token + i) != ids[i])
                return false;
        }
        return true;
    }
}
