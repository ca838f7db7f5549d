using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Positions;

// The part that needs the vocabulary: the compiler of the shipped positions does without it.
public sealed partial class Position
{
    private PositionSpellings? _spellings;

    // Made when a draft is first read for the side. Two threads that make them at once make the same.
    internal PositionSpellings Spellings => _spellings ??= new PositionSpellings(this);
}

/// <summary>The spellings of a position as words: read once, then looked for in every draft.</summary>
internal sealed class PositionSpellings
{
    private readonly Dictionary<string, PositionName> _byWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Tokens Words, PositionName Name)> _others = [];

    public PositionSpellings(Position position)
    {
        var known = Lexicon.English.Words;
        foreach (var name in PositionName.Of(position))
        {
            _byWords.TryAdd(name.Words, name);
            var words = new Tokens(new ReadingText(new SourceText("", name.Words), name.Words, [], [], []), new WordTable(known, 16));
            if (words.Count > 0 && Numbers(words, known) is { } numbers)
                Known.Add(numbers, name);
            else if (words.Count > 0)
                _others.Add((words, name));
        }
    }

    /// <summary>The spellings in words of the vocabulary, which have the same numbers in every draft.</summary>
    public NameMatcher<PositionName> Known { get; } = new();

    /// <summary>The other spellings whose words a draft uses.</summary>
    public NameMatcher<PositionName> OthersIn(WordTable draft)
    {
        var found = new NameMatcher<PositionName>();
        foreach (var (words, name) in _others)
        {
            if (Numbers(words, draft) is { } numbers)
                found.Add(numbers, name);
        }
        return found;
    }

    /// <summary>The name that is spelled so, or null.</summary>
    public PositionName? Spelled(string words) => _byWords.GetValueOrDefault(words);

    // Null when the table lacks a word.
    private static int[]? Numbers(Tokens words, WordTable table)
    {
        var numbers = new int[words.Count];
        for (var word = 0; word < words.Count; word++)
        {
            numbers[word] = table.Find(words.Text(word));
            if (numbers[word] == 0)
                return null;
        }
        return numbers;
    }
}
