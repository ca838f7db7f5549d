namespace DraftLint.Text;

/// <summary>Finds wordings in one draft. Each is read once, however often it is looked for.</summary>
internal sealed class WordSearch(Tokens tokens)
{
    private readonly Dictionary<string, Wording> _wordings = new(StringComparer.Ordinal);

    /// <summary>The places in a stretch of the reading text where one of the phrases stands, in text order and without overlaps; the longest at each place.</summary>
    public IEnumerable<Passage> Within(TextSpan span, IReadOnlyList<string> phrases)
    {
        Wording[] wordings = [.. phrases.Select(Of)];
        var end = tokens.At(span.End);
        for (var token = tokens.At(span.Start); token < end; token++)
        {
            var behind = 0;
            foreach (var wording in wordings)
                behind = wording.MayBegin(token) ? Math.Max(behind, wording.EndAt(token, end)) : behind;
            if (behind == 0)
                continue;
            yield return tokens.Passage(token, behind);
            token = behind - 1;
        }
    }

    private Wording Of(string phrase)
    {
        if (!_wordings.TryGetValue(phrase, out var wording))
            _wordings[phrase] = wording = new Wording(phrase, tokens);
        return wording;
    }
}
