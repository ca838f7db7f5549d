namespace DraftLint.Text;

/// <summary>
/// Words that somebody looks for in one draft, whatever their case: <c>a/b</c> is a choice, a word that ends in <c>?</c> may be left out,
/// and <c>#</c> stands for any number.
/// </summary>
internal sealed class Wording
{
    private const int AnyNumber = -1;

    private readonly List<(List<int> Choices, bool IsOptional)> _steps = [];
    private readonly Tokens _tokens;

    public Wording(string phrase, Tokens tokens)
    {
        _tokens = tokens;
        // Words that the draft never uses get numbers above those of the draft, which no token has.
        var table = new WordTable(tokens.Words, 16);
        var words = new Tokens(new ReadingText(new SourceText("", phrase), phrase, [], [], []), table);
        var isChoice = false;
        for (var word = 0; word < words.Count; word++)
        {
            var id = words.IsMark(word, '#') ? AnyNumber : words.Id(word);
            if (words.IsMark(word, '/') && _steps.Count > 0)
            {
                isChoice = true;
            }
            else if (words.IsMark(word, '?') && _steps.Count > 0)
            {
                _steps[^1] = (_steps[^1].Choices, true);
            }
            else if (isChoice)
            {
                _steps[^1].Choices.Add(id);
                isChoice = false;
            }
            else
            {
                _steps.Add(([id], false));
            }
        }
    }

    /// <summary>The token behind the words that begin at a token; as many of them as there are. 0 when they do not begin there.</summary>
    public int EndAt(int first, int end)
    {
        // Where the words read so far may have ended: rarely more than one place.
        var places = new SortedSet<int> { first };
        foreach (var (choices, isOptional) in _steps)
        {
            var next = new SortedSet<int>(places.Where(place => place < end && choices.Exists(choice => Is(place, choice))).Select(place => place + 1));
            if (isOptional)
                next.UnionWith(places);
            if (next.Count == 0)
                return 0;
            places = next;
        }
        return places.Max > first ? places.Max : 0;
    }

    /// <summary>True when the words can begin at a token.</summary>
    public bool MayBegin(int token)
    {
        foreach (var (choices, isOptional) in _steps)
        {
            if (choices.Exists(choice => Is(token, choice)))
                return true;
            if (!isOptional)
                return false;
        }
        return false;
    }

    private bool Is(int token, int choice) => choice == AnyNumber ? _tokens.Is(token, TokenTraits.Number) : _tokens.Id(token) == choice;
}
