using System.Numerics;
using DraftLint.Text;

namespace DraftLint.Vocabulary;

/// <summary>Tells the language of a stretch of text by its function words (rules/vocabulary/languages.txt).</summary>
internal sealed class Languages
{
    /// <summary>The language that the rules read.</summary>
    public const string English = "en";

    // Fewer words than this say nothing: "Article 5", a name, a figure.
    private const int FewestWords = 4;

    private readonly List<string> _names = [];
    private ushort[] _languagesOfWord = [];

    /// <summary>Reads the lists; their words join the vocabulary.</summary>
    public static Languages Load(WordTable words, string text)
    {
        var languages = new Languages();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '[')
                languages._names.Add(line[1..^1].ToString());
            else
                languages.Add(words.FindOrAdd(line.ToString(), 0, line.Length, WordTable.Hash(line)));
        }
        return languages;
    }

    /// <summary>The language of the words between two tokens, or null when they are too few to tell. In doubt it is English.</summary>
    public string? Of(Tokens tokens, int first, int end)
    {
        Span<int> counts = stackalloc int[_names.Count];
        for (var token = first; token < end; token++)
        {
            var id = tokens.Id(token);
            if (!IsWordOfSentence(tokens, token))
                continue;
            for (var rest = id < _languagesOfWord.Length ? _languagesOfWord[id] : 0; rest != 0; rest &= rest - 1)
                counts[BitOperations.TrailingZeroCount(rest)]++;
        }
        var best = 0;
        for (var language = 1; language < counts.Length; language++)
        {
            if (counts[language] > counts[best])
                best = language;
        }
        if (counts[best] < FewestWords)
            return null;
        // Lists of names and scanning errors hold stray "de", "a" and "s": another language must be clearly ahead.
        var english = _names.IndexOf(English);
        if (best == english)
            return English;
        return counts[best] < 2 * counts[english] ? English : counts[best] < 2 * FewestWords ? null : _names[best];
    }

    // "Baton Rouge, LA", "T h i s" and "draft-de-la-carta.md" hold letters that are function words elsewhere.
    private static bool IsWordOfSentence(Tokens tokens, int token)
    {
        if (token > 0 && !tokens.Is(token, TokenTraits.Spaced) && tokens.First(token - 1) is '-' or '/' or '_')
            return false;
        return tokens.Length(token) switch
        {
            1 => !IsLetter(tokens, token - 1) && !IsLetter(tokens, token + 1),
            2 => !tokens.Is(token, TokenTraits.AllCapitals),
            _ => true,
        };
    }

    private static bool IsLetter(Tokens tokens, int token) => token >= 0 && token < tokens.Count && tokens.Length(token) == 1 && tokens.Is(token, TokenTraits.Word);

    private void Add(int word)
    {
        if (_languagesOfWord.Length <= word)
            Array.Resize(ref _languagesOfWord, Math.Max(word + 1, _languagesOfWord.Length * 2));
        _languagesOfWord[word] |= (ushort)(1 << (_names.Count - 1));
    }
}
