using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A word with letters of two alphabets: "Sеller" with a Cyrillic "е".</summary>
public sealed class MixedScriptWord : IPlaced
{
    private const char LastWestern = '\u00FF';
    private const int LastScript = (int)Script.Armenian;

    private MixedScriptWord(Passage passage, char letter, bool looksAlike)
    {
        Passage = passage;
        Letter = letter.ToString();
        CodePoint = Characters.CodePoint(letter);
        Alphabet = Scripts.Of(letter).ToString();
        LooksAlike = looksAlike;
    }

    /// <summary>The word.</summary>
    public Passage Passage { get; }

    /// <summary>Its first letter from the other alphabet.</summary>
    public string Letter { get; }

    /// <summary>The code point of that letter: <c>U+0435</c>.</summary>
    public string CodePoint { get; }

    /// <summary>The alphabet of that letter: "Cyrillic".</summary>
    public string Alphabet { get; }

    /// <summary>True when each letter from the other alphabet looks like one of the alphabet of the word.</summary>
    public bool LooksAlike { get; }

    internal static IEnumerable<MixedScriptWord> Read(Draft draft)
    {
        for (var token = 0; token < draft.Tokens.Count; token++)
        {
            if (draft.Tokens.Is(token, TokenTraits.Word) && Read(draft.Tokens, token) is { } word)
                yield return word;
        }
    }

    private static MixedScriptWord? Read(Tokens tokens, int token)
    {
        var text = tokens.Text(token);
        return IsWestern(text) ? null : Read(tokens, token, text);
    }

    // Nearly every word is: a loop, because the search for a range takes its bounds as objects in code that is compiled ahead.
    private static bool IsWestern(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter > LastWestern)
                return false;
        }
        return true;
    }

    // The alphabet of a word is that of most of its letters, of the first where they are even.
    private static MixedScriptWord? Read(Tokens tokens, int token, ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[LastScript + 1];
        var own = Script.Other;
        foreach (var letter in text)
        {
            var script = Scripts.Of(letter);
            if (script != Script.Other && (++counts[(int)script] > counts[(int)own] || own == Script.Other))
                own = script;
        }
        char? first = null;
        var looksAlike = true;
        foreach (var letter in text)
        {
            var script = Scripts.Of(letter);
            if (script == Script.Other || script == own)
                continue;
            first ??= letter;
            looksAlike &= Scripts.LooksLike(letter, own);
        }
        return first == null ? null : new MixedScriptWord(tokens.Passage(token, token + 1), first.Value, looksAlike && text.Length > 2);
    }

    public override string ToString() => Passage.Text;
}
