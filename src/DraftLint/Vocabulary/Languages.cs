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

    private readonly string[] _names;
    private readonly LexiconImage _image;
    private readonly int _count;

    public Languages(LexiconImage image)
    {
        _image = image;
        _count = image.CountOf(ImagePart.WordLanguages);
        _names = new string[image.CountOf(ImagePart.LanguageNames)];
        for (var language = 0; language < _names.Length; language++)
            _names[language] = image.Text(image.At(ImagePart.LanguageNames, language));
    }

    /// <summary>The language of the words between two tokens, or null when they are too few to tell. In doubt it is English.</summary>
    public string? Of(Tokens tokens, int first, int end)
    {
        Span<int> counts = stackalloc int[_names.Length];
        for (var token = first; token < end; token++)
        {
            var id = tokens.Id(token);
            if (!IsWordOfSentence(tokens, token))
                continue;
            for (var rest = (uint)(id < _count ? _image.At(ImagePart.WordLanguages, id) : 0); rest != 0; rest &= rest - 1)
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
        var english = Array.IndexOf(_names, English);
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
}
