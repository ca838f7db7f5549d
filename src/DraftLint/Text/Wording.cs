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
        // Where the words read so far may have ended, in order: rarely more than one place.
        List<int> places = [first], next = [];
        foreach (var step in _steps)
        {
            next.Clear();
            foreach (var place in places)
            {
                if (step.IsOptional)
                    AddOnce(next, place);
                if (place < end && IsOneOf(step.Choices, place))
                    AddOnce(next, place + 1);
            }
            if (next.Count == 0)
                return 0;
            (places, next) = (next, places);
        }
        return places[^1] > first ? places[^1] : 0;
    }

    /// <summary>True when the words can begin at a token.</summary>
    public bool MayBegin(int token)
    {
        foreach (var (choices, isOptional) in _steps)
        {
            if (IsOneOf(choices, token))
                return true;
            if (!isOptional)
                return false;
        }
        return false;
    }

    // Places come in order, and each leads to itself or to the next: what was added last is the only one that can come again.
    private static void AddOnce(List<int> places, int place)
    {
        if (places.Count == 0 || places[^1] != place)
            places.Add(place);
    }

    private bool IsOneOf(List<int> choices, int token)
    {
        foreach (var choice in choices)
        {
            if (choice == AnyNumber ? _tokens.Is(token, TokenTraits.Number) : _tokens.Id(token) == choice)
                return true;
        }
        return false;
    }
}
